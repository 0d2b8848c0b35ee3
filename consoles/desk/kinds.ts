import { useQuery } from '@tanstack/react-query'
import { get } from '../api/client.ts'
import { useLanguage } from '../ui/language.ts'

/** The kinds of case that this marketplace has for who looks, with their stages: what a list can be narrowed to. */
export function useKinds() {
  const language = useLanguage()
  const { data } = useQuery({
    queryKey: ['kinds', language],
    queryFn: ({ signal }) => get('/v1/kinds', { signal }),
    refetchInterval: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return data?.kinds ?? []
}
