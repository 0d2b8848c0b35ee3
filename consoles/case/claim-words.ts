import type { CaseSummary } from '../api/wire.ts'

/** What is wanted and why; some kinds of case ask for nothing, or leave it to whoever decides. */
export function claimWords({ titles }: Pick<CaseSummary, 'titles'>): string {
  return titles.claim === null ? titles.reason : `${titles.claim} · ${titles.reason}`
}
