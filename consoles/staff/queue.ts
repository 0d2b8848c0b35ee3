import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { get } from '../api/client.ts'
import { useLanguage } from '../ui/language.ts'
import { filterOf, type QueueView } from './queue-view.ts'

export function useQueue(view: QueueView) {
  const language = useLanguage()
  return useInfiniteQuery({
    queryKey: ['cases', 'queue', view, language],
    queryFn: ({ signal, pageParam }) => {
      return get('/v1/cases/summaries', { query: { ...filterOf(view), limit: 50, cursor: pageParam }, signal })
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next ?? undefined,
    placeholderData: before => before,
  })
}

/** The case that expires first among those of the view, besides the one that is open; null: none is left. */
export function useNextCase(view: QueueView, openId: string) {
  const asked = useQuery({
    queryKey: ['cases', 'next', view],
    queryFn: ({ signal }) => get('/v1/cases/summaries', { query: { ...filterOf(view), limit: 2 }, signal }),
  })
  return asked.data?.data.find(({ id }) => id !== openId) ?? null
}
