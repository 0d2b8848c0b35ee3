import type { DraftLine } from '../pack-pages.ts'
import {
  changePolicy,
  type Decided,
  type PolicyChange,
  type PolicyGround,
  type PolicyPorts,
  type PolicyResult,
  rejected,
} from './change-policy.ts'

/**
 * Brings new lines of clauses' histories into force for one marketplace, each from its day on. Checked as a draft is,
 * with all that the marketplace has published before. Cases that are open keep the rules that they opened under.
 * Rejects with `not_ahead` a line for a day that has begun: rules never change what has been; else as `changePolicy`.
 */
export function publishPolicy(
  change: PolicyChange & { readonly lines: readonly DraftLine[] },
  ports: PolicyPorts,
): Promise<PolicyResult> {
  return changePolicy(change, ground => decided(change.lines, ground, ports), ports)
}

async function decided(
  lines: readonly DraftLine[],
  { marketplace, lines: before, at }: PolicyGround,
  { packPages, rules }: PolicyPorts,
): Promise<Decided> {
  const snapshot = await rules.asOf(marketplace, at)
  const wanted = { marketplaceId: marketplace.id, lines, now: at }
  const draft = await packPages.draft({ id: marketplace.pack, lines: before }, wanted)
  if (draft === null || snapshot === null) return { status: 'not_found' }
  if ('code' in draft) return rejected({ ...draft, status: 'not_allowed' })
  const late = draft.problems.find(problem => problem.code === NOT_AHEAD.code)
  if (late !== undefined) {
    const { clause, pointer } = late
    const date = lines[Number(pointer?.split('/').at(-1))]?.from ?? ''
    return rejected({ ...NOT_AHEAD, facts: { clause, date }, pointer: `${pointer}/from` })
  }
  const errors = draft.problems.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) return { status: 'faulty', problems: errors }
  return { news: { type: 'PolicyPublished', packVersion: snapshot.version, lines: draft.lines } }
}

/** The check of a draft and the refusal of a publication call it the same. */
const NOT_AHEAD = { code: 'not_ahead' }
