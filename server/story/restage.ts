import { formatInstant, type Instant, plusMs } from '../../core/kernel/instant.ts'
import { opensCase } from './case-names.ts'
import type { WrittenOrder } from './format.ts'
import { momentOf } from './scalars.ts'
import type { Deed, Step, Story } from './story.ts'

/** Which of a story's performances: its first has the names of the file. */
export interface Staging {
  readonly run: number
  /** The moment at which the first person acts. */
  readonly now: Instant
}

/**
 * A story's beginning as it would be told today: the same goods, bought and shipped as long before its first act as the
 * file says, under names of their own, up to that act. From there on whoever plays it decides.
 */
export function restaged(story: Story, { run, now }: Staging): Story {
  const first = story.steps.findIndex(({ deed }) => opensCase(deed))
  const before = first < 0 ? story.steps : story.steps.slice(0, first)
  const acted = story.steps[first]?.at ?? story.beginsAt
  const later = (at: Instant) => plusMs(at, now - acted)
  const named = (id: string) => nameInRun(id, run)
  const written = (text: string) => writtenMoment(later(momentOf(text, story.zone)), story.zone)
  return {
    ...story,
    id: named(story.id),
    beginsAt: later(story.beginsAt),
    orders: story.orders.map((order): WrittenOrder => {
      const promised = order.promised_ship_by
      return {
        ...order,
        id: named(order.id),
        paid: written(order.paid),
        ...(promised !== undefined && { promised_ship_by: written(promised) }),
      }
    }),
    steps: before.flatMap(step => setUpStep({ ...step, at: later(step.at) }, named)),
  }
}

/** What something of a story is called in a later run of it. */
export function nameInRun(id: string, run: number): string {
  return run === 1 ? id : `${id}.${run}`
}

function setUpStep(step: Step, named: (id: string) => string): Step[] {
  const deed = setUpDeed(step.deed, named)
  return deed === null ? [] : [{ ...step, deed, expected: [] }]
}

/** What happens before anybody acts is the marketplace's and the carrier's doing. */
function setUpDeed(deed: Deed | null, named: (id: string) => string): Deed | null {
  switch (deed?.kind) {
    case 'ship': {
      const { order, parcel } = deed.ship
      return {
        ...deed,
        ship: { ...deed.ship, parcel: named(parcel), ...(order !== undefined && { order: named(order) }) },
      }
    }
    case 'scan':
      return { ...deed, scan: { ...deed.scan, parcel: named(deed.scan.parcel) } }
    case 'complete':
      return { ...deed, orderId: named(deed.orderId) }
    case 'deposit':
      return { ...deed, deposit: { ...deed.deposit, reference: named(deed.deposit.reference) } }
    default:
      return null
  }
}

/** As stories write moments: on the wall clock, to the second. */
function writtenMoment(at: Instant, zone: string): string {
  return formatInstant(at, zone).slice(0, 'YYYY-MM-DD hh:mm:ss'.length).replace('T', ' ')
}
