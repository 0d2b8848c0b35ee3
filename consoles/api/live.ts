import { QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { askAgainMs, SOON_MS } from './ask-again.ts'
import { get, Refusal } from './client.ts'
import type { Case, Operations, Order } from './wire.ts'

/**
 * What pages show stays as the server has it: asked again while somebody looks, as docs/decisions/0030 says. There is no
 * second channel that could say something else than the first.
 */
export function createQueryClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        refetchInterval: ({ state }) => askAgainMs(state.data, Date.now()),
        staleTime: 1000,
        retry: (count, error) => count < 2 && error instanceof Refusal && (error.isOffline || error.status >= 500),
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  })
  // The server says things in the page's language: all is asked for anew as soon as that is another.
  const language = new MutationObserver(() => client.invalidateQueries())
  language.observe(document.documentElement, { attributeFilter: ['lang'] })
  return client
}

type CaseFilter = Operations['GET /v1/cases/summaries']['query']

export function useCase(id: string) {
  return useQuery({
    queryKey: ['cases', 'one', id],
    queryFn: ({ signal }) => get('/v1/cases/{id}', { path: { id }, signal }),
  })
}

export function useCases(query: CaseFilter) {
  return useQuery({
    queryKey: ['cases', 'list', query],
    queryFn: ({ signal }) => get('/v1/cases/summaries', { query, signal }),
    placeholderData: before => before,
  })
}

export function useTimeline(id: string) {
  return useQuery({
    queryKey: ['cases', 'events', id],
    queryFn: ({ signal }) => get('/v1/cases/{id}/events', { path: { id }, signal }),
  })
}

export function useMessages(id: string) {
  return useQuery({
    queryKey: ['cases', 'messages', id],
    queryFn: ({ signal }) => get('/v1/cases/{id}/messages', { path: { id }, query: { limit: 200 }, signal }),
  })
}

export function useOrder(id: string | null) {
  return useQuery<Order>({
    queryKey: ['orders', id],
    queryFn: ({ signal }) => get('/v1/orders/{id}', { path: { id: id ?? '' }, signal }),
    enabled: id !== null,
  })
}

export function useClock() {
  // The smallest question: it also tells whether the server is there.
  return useQuery({
    queryKey: ['clock'],
    queryFn: ({ signal }) => get('/v1/clock', { signal }),
    refetchInterval: SOON_MS,
  })
}

/** The marketplace's present moment: a sandbox's stands still, a live one's runs with the wall's. */
export function useNow(): number | null {
  const { data: clock, dataUpdatedAt } = useClock()
  const [, tick] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => tick(count => count + 1), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  if (clock === undefined) return null
  const since = clock.mode === 'live' ? Date.now() - dataUpdatedAt : 0
  return Date.parse(clock.now) + since
}

/** After an act: the answer is the case's newest state, and everything else about it is asked for again. */
export function useKeepCase(): (file: Case) => void {
  const client = useQueryClient()
  return file => {
    client.setQueryData(['cases', 'one', file.id], file)
    client.invalidateQueries({ queryKey: ['cases'] })
    client.invalidateQueries({ queryKey: ['orders'] })
  }
}

const TICK_MS = 1000
