import { useQuery } from '@tanstack/react-query'
import { get } from '../../api/client.ts'
import type { Key } from '../../api/wire.ts'
import { useSay } from '../../ui/language.ts'
import { keyWords } from './words.ts'

export function useKeys() {
  return useQuery({ queryKey: ['keys'], queryFn: ({ signal }) => get('/v1/keys', { signal }) })
}

/** What a key is called: the one that came with the marketplace has no name of its own. */
export function useKeyName(): (key: Pick<Key, 'name'>) => string {
  const say = useSay(keyWords)
  return ({ name }) => name ?? say('set_up')
}
