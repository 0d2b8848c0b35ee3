import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, post } from '../api/client.ts'
import type { Operations } from '../api/wire.ts'
import type { DraftLine } from './draft.ts'

export type PackPage = Operations['GET /v1/packs/{id}/page']['answer']
export type Clause = PackPage['chapters'][number]['clauses'][number]
export type HistoryLine = Clause['history'][number]
export type Flow = PackPage['flows'][number]
export type Publication = Operations['GET /v1/packs/{id}/publications']['answer']['data'][number]
export type DraftAnswer = Operations['POST /v1/packs/{id}/drafts']['answer']
export type Backtest = Operations['POST /v1/packs/{id}/backtests']['answer']
export type Report = NonNullable<Backtest['report']>

/** Rules change when files do, or when somebody publishes: asking anew with each visit is enough. */
const STILL = { refetchInterval: false, staleTime: 60_000 } as const

export function usePacks() {
  return useQuery({ queryKey: ['packs'], queryFn: ({ signal }) => get('/v1/packs', { signal }), ...STILL })
}

export function usePackPage(id: string, asOf: string | undefined) {
  return useQuery({
    queryKey: ['packs', id, 'page', asOf],
    queryFn: ({ signal }) => get('/v1/packs/{id}/page', { path: { id }, query: { as_of: asOf }, signal }),
    placeholderData: before => (before?.id === id ? before : undefined),
    ...STILL,
  })
}

/** The categories of goods that the pack's rules name. */
export function useCategories(id: string): readonly Category[] {
  const { data } = useQuery({
    queryKey: ['packs', id],
    queryFn: ({ signal }) => get('/v1/packs/{id}', { path: { id }, signal }),
    ...STILL,
  })
  const lists = (data?.reasons ?? []) as readonly { readonly name: string; readonly reasons: readonly Category[] }[]
  return lists.find(({ name }) => name === 'category')?.reasons ?? []
}

interface Category {
  readonly code: string
  readonly title: { readonly zh: string; readonly en: string }
}

export function useChanges(id: string, span: { from: string; to: string }) {
  return useQuery({
    queryKey: ['packs', id, 'changes', span],
    queryFn: ({ signal }) => get('/v1/packs/{id}/changes', { path: { id }, query: span, signal }),
    ...STILL,
  })
}

export function useDraftAnswer(id: string, lines: readonly DraftLine[]) {
  return useQuery({
    queryKey: ['packs', id, 'draft', lines],
    queryFn: ({ signal }) => post('/v1/packs/{id}/drafts', { lines }, { path: { id }, signal }),
    enabled: lines.length > 0,
    placeholderData: before => before,
    ...STILL,
  })
}

export function usePublications(id: string) {
  return useQuery({
    queryKey: ['packs', id, 'publications'],
    queryFn: ({ signal }) => get('/v1/packs/{id}/publications', { path: { id }, signal }),
    ...STILL,
    staleTime: 0,
  })
}

interface Publishing {
  readonly lines: readonly DraftLine[]
  readonly key: string
  /** Of the rules that the check has looked at: where somebody else was first since, that is said instead. */
  readonly seenVersion: number
}

export function usePublish(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ lines, ...seen }: Publishing) =>
      post('/v1/packs/{id}/publications', { lines }, { path: { id }, ...seen }),
    // Refused as well: the check is asked again on the rules as they are.
    onSettled: () => queries.invalidateQueries({ queryKey: ['packs', id] }),
  })
}

export function useWithdrawal(id: string, number: number) {
  const queries = useQueryClient()
  const path = { id, number: String(number) }
  return useMutation({
    mutationFn: (reason: string) => post('/v1/packs/{id}/publications/{number}/withdrawal', { reason }, { path }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['packs', id] }),
  })
}
