import type { Asking } from './api-client.ts'
import { FIRST } from './case-names.ts'
import type { CaseSeen, EventSeen } from './case-seen.ts'
import { asMarketplace, type Cast, type Venue } from './cast.ts'
import type { Story } from './story.ts'

/** A story under way: what later steps need to know of the earlier ones. */
export interface Performance {
  readonly story: Story
  readonly venue: Venue
  readonly cast: Cast
  /** Its cases' ids by their names, in the order in which they came. */
  readonly cases: Map<string, string>
  /** What people uploaded before they needed it, by `role:kind`. */
  readonly uploads: Map<string, string[]>
}

/** A case of the story as the platform sees it. */
export async function seenCase(performance: Performance, caseName: string | null): Promise<CaseSeen> {
  const asking: Omit<Asking, 'token'> = { method: 'GET', path: `/v1/cases/${caseOf(performance, caseName)}` }
  return (await asMarketplace(performance.venue, asking)) as unknown as CaseSeen
}

export async function seenEvents(
  { venue }: Performance,
  { caseId, language }: { caseId: string; language: string },
): Promise<readonly EventSeen[]> {
  const path = `/v1/cases/${caseId}/events`
  const { data } = await asMarketplace(venue, { method: 'GET', path, language })
  return data as readonly EventSeen[]
}

/** A case by its name; the story's first where nobody has named any. */
export function caseOf({ cases, story }: Performance, caseName: string | null): string {
  const id = cases.get(caseName ?? FIRST)
  if (id === undefined) throw new Error(`${story.id}: no case has been opened yet`)
  return id
}

export function firstCase({ cases }: Performance): string {
  return [...cases.keys()][0] ?? FIRST
}
