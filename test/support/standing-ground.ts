import { type Instant, instant } from '../../core/kernel/instant.ts'
import type { Snapshot } from '../../core/policy/snapshot.ts'
import type { Ground } from '../../core/standing/ground.ts'
import { type History, NO_HISTORY } from '../../core/standing/history.ts'
import { type Standing, standingAsOf } from '../../core/standing/standing.ts'
import type { EnteredViolation } from '../../core/standing/violation.ts'
import { packsFolder } from '../../server/main/settings.ts'
import { createCalendars } from '../../server/pack-files/calendars.ts'
import { createPackCatalog } from '../../server/pack-files/catalog.ts'

const packs = createPackCatalog(packsFolder)
const calendars = createCalendars(packsFolder)

/** How a test writes a violation: when, what, and how many points. */
export interface Found {
  readonly at: string
  readonly code?: string
  readonly class?: string
  readonly tier?: string
  readonly points?: number
  readonly measures?: readonly string[]
  readonly until?: string
}

export interface PackGround extends Ground {
  readonly pack: string
  entered(found: Found, id: string): EnteredViolation
}

/** A pack's own tables of every day, for merchants' histories that a test makes up. */
export function groundOfPack(pack: string): PackGround {
  const known = new Map<string, Snapshot>()
  const rulesOn = (at: Instant) => {
    const snapshot = packs.snapshotFor(pack, at)
    known.set(snapshot.hash, snapshot)
    return snapshot
  }
  return {
    pack,
    rules(hash) {
      const snapshot = known.get(hash)
      if (snapshot === undefined) throw new Error(`nobody has pinned ${hash}`)
      return snapshot
    },
    clock: snapshot => ({ zone: snapshot.zone, calendar: calendars.of(snapshot.country) }),
    entered(found, id) {
      const at = instant(found.at)
      return {
        id,
        caseId: `case_00${id}`,
        code: found.code ?? 'late_shipment',
        class: found.class ?? 'A',
        tier: found.tier ?? null,
        pointsHundredths: found.points === undefined ? null : Math.round(found.points * 100),
        measures: found.measures ?? [],
        measuresUntil: found.until === undefined ? null : instant(found.until),
        clause: 'TB-PTS-1',
        at,
        rules: rulesOn(at).hash,
      }
    },
  }
}

/** A history in which everything was known at its own moment. */
export function historyOf(ground: PackGround, found: readonly Found[]): History {
  const violations = found.map((one, place) => ground.entered(one, `vio_${String(place).padStart(3, '0')}`))
  return { ...NO_HISTORY, violations: violations.map(one => ({ ...one, recordedAt: one.at })) }
}

export function standingOn(at: string, history: History, ground: Ground): Standing {
  const asOf = instant(at)
  return standingAsOf({ merchantId: 'm1', history }, { asOf, knownAt: asOf }, ground)
}

/** Points by account, as a test reads them. */
export function pointsOn(at: string, history: History, ground: Ground): Readonly<Record<string, number>> {
  const { accounts } = standingOn(at, history, ground)
  return Object.fromEntries(accounts.map(({ account, hundredths }) => [account, hundredths / 100]))
}
