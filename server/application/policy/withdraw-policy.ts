import { dateOf } from '../../../core/kernel/zone.ts'
import {
  changePolicy,
  type Decided,
  type PolicyChange,
  type PolicyGround,
  type PolicyPorts,
  type PolicyResult,
  rejected,
} from './change-policy.ts'
import { firstDayOf, publicationsOf } from './policy-events.ts'

export interface Withdrawal extends PolicyChange {
  /** The publication's number. */
  readonly publication: number
  readonly reason: string
}

/**
 * Takes a publication back before the first of its lines has begun. The publication stays where it is, with this beside
 * it. Rejects with `publication_begun` once a line has begun, with `publication_withdrawn` what was taken back already,
 * and else as `changePolicy`; faulty where what was published later can't do without it.
 */
export function withdrawPolicy(withdrawal: Withdrawal, ports: PolicyPorts): Promise<PolicyResult> {
  return changePolicy(withdrawal, ground => decided(withdrawal, ground, ports), ports)
}

async function decided(
  { publication: number, reason }: Withdrawal,
  { marketplace, recorded, lines, at }: PolicyGround,
  { packPages, rules }: PolicyPorts,
): Promise<Decided> {
  const events = recorded.map(({ event }) => event)
  const found = publicationsOf(events, at).find(({ published }) => published.seq === number)
  const zone = (await rules.asOf(marketplace, at))?.zone
  if (found === undefined || zone === undefined) return { status: 'not_found' }
  if (found.withdrawn !== null) return rejected({ code: 'publication_withdrawn', facts: { number }, ...AS_IT_STANDS })
  const date = firstDayOf(found.published)
  if (date <= dateOf(at, zone)) return rejected({ code: 'publication_begun', facts: { number, date }, ...AS_IT_STANDS })
  const left = lines.filter(({ published }) => published.number !== number)
  const checked = await packPages.without({ id: marketplace.pack, lines }, { marketplaceId: marketplace.id, left })
  if (checked === null) return { status: 'not_found' }
  if ('code' in checked) return rejected({ ...checked, ...AS_IT_STANDS })
  const errors = checked.problems.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) return { status: 'faulty', problems: errors }
  return { news: { type: 'PolicyWithdrawn', publication: number, reason } }
}

const AS_IT_STANDS = { status: 'not_allowed' } as const
