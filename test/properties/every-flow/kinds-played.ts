import { join } from 'node:path'
import { type Instant, instant } from '../../../core/kernel/instant.ts'
import { dateOf, type LocalDate } from '../../../core/kernel/zone.ts'
import { chanceFor } from '../../../server/pack-files/backtest/chance.ts'
import { createCalendars } from '../../../server/pack-files/calendars.ts'
import { createPackCatalog } from '../../../server/pack-files/catalog.ts'
import { momentOf, versionsOf } from '../../../server/pack-files/check/pack-version.ts'
import { type Ground, openState } from '../../../server/pack-files/drive/case-state.ts'
import { groundsOf } from '../../../server/pack-files/drive/market-ground.ts'
import type { Sample } from '../../../server/pack-files/explore/sample.ts'
import { sampleOpenings } from '../../../server/pack-files/explore/sample-openings.ts'
import type { Pack } from '../../../server/pack-files/pack.ts'
import { resolvePack } from '../../../server/pack-files/resolve/resolve-pack.ts'

/** A kind of case under a pack's rules of some date, in one of its markets. */
export interface KindPlayed {
  readonly pack: string
  readonly kind: string
  readonly on: LocalDate
  readonly at: Instant
  readonly ground: Ground
  /** 1 for the rules of today; less for those of other dates, and for each of several markets. */
  readonly thoroughness: number
}

const folder = join(import.meta.dirname, '..', '..', '..', 'packs')
export const calendars = createCalendars(folder)

/** Every pack there is: a new one is found by being there. */
const catalog = createPackCatalog(folder)
export const packs: readonly Pack[] = catalog.list()

/** Another seed picks other dates, openings and acts: `PROPERTY_SEED=7 npm test -- test/properties`. */
export const SEED = Number(process.env.PROPERTY_SEED ?? 1)

/** Every kind of case by the first and the last rules of a pack, and by those of some dates between them. */
export function kindsPlayed(pack: Pack): KindPlayed[] {
  const versions = versionsOf(pack)
  const chance = chanceFor(SEED, versions.length)
  const between = versions.slice(1, -1)
  const picked = between.length === 0 ? [] : Array.from({ length: DATES_BETWEEN }, () => chance.pick(between))
  return [...new Set([...versions.slice(0, 1), ...picked, ...versions.slice(-1)])].flatMap(version => {
    const at = momentOf(version)
    const isLatest = version === versions.at(-1)
    const all = groundsOf(resolvePack(version.pack, at), calendars)
    const grounds = isLatest ? all : [chance.pick(all)]
    const thoroughness = isLatest ? 1 / all.length : 0.15
    return grounds.flatMap(ground =>
      Object.keys(ground.snapshot.flows).map(kind => {
        return { pack: pack.id, kind, on: version.on, at, ground, thoroughness }
      }),
    )
  })
}

/** Every kind of case in each market of a pack, as the server would have it today. */
export function kindsToday(pack: Pack): KindPlayed[] {
  const snapshot = catalog.snapshotFor(pack.id, TODAY)
  const grounds = groundsOf(snapshot, calendars)
  const today = { pack: pack.id, on: dateOf(TODAY, pack.zone), at: TODAY, thoroughness: 1 }
  return grounds.flatMap(ground => Object.keys(snapshot.flows).map(kind => ({ ...today, kind, ground })))
}

/** Ways to open such a case that the rules let through; `most` of them, spread over all that there are. */
export function openingsOf(
  { kind, ground, at }: Pick<KindPlayed, 'kind' | 'ground' | 'at'>,
  most: number,
  from = 0,
): Sample[] {
  const all = sampleOpenings(kind, ground, at).filter(({ opening }) => !('code' in openState(ground, opening)))
  const step = Math.max(1, all.length / most)
  const first = chanceFor(SEED, from).next() * step
  return Array.from(
    { length: Math.min(most, all.length) },
    (_, place) => all[Math.floor(first + place * step)],
  ).flatMap(sample => sample ?? [])
}

const DATES_BETWEEN = 2
const TODAY = instant('2026-03-02T12:00+08:00')
