import { useQuery } from '@tanstack/react-query'
import { get, post } from '../api/client.ts'
import type { Operations } from '../api/wire.ts'
import type { DraftLine } from './draft.ts'

export type PackPage = Operations['GET /v1/packs/{id}/page']['answer']
export type Clause = PackPage['chapters'][number]['clauses'][number]
export type HistoryLine = Clause['history'][number]
export type Flow = PackPage['flows'][number]
export type DraftAnswer = Operations['POST /v1/packs/{id}/drafts']['answer']
export type Backtest = Operations['POST /v1/packs/{id}/backtests']['answer']
export type Report = NonNullable<Backtest['report']>

/** Rules change when files do: asking once is enough. */
const STILL = { refetchInterval: false, staleTime: Number.POSITIVE_INFINITY } as const

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
