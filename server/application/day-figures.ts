import { canonicalJson } from '../../core/kernel/canonical.ts'
import { HOUR_MS, type Instant, plusMs } from '../../core/kernel/instant.ts'
import { addDays, dateOf, type LocalDate, midnightOf } from '../../core/kernel/zone.ts'
import type { CountName } from '../../core/metrics/counts.ts'
import type { Scope } from '../../core/metrics/entry.ts'
import { endOf, type Figure, figuresOn } from '../../core/metrics/figure.ts'
import { NOTHING_COUNTED, type Sum } from '../../core/metrics/tally.ts'
import type { Snapshot } from '../../core/policy/snapshot.ts'
import type { FigureStore, PublishedDay, SumsWanted } from './figure-store.ts'
import type { Marketplace, Rules } from './ports.ts'

/** The figures that the rules of a day name, as they stood that day; none before there were rules. */
export async function figuresOf(marketplace: Marketplace, day: LocalDate, rules: Rules): Promise<readonly Figure[]> {
  const snapshot = await snapshotOn(marketplace, day, rules)
  return snapshot === null ? [] : figuresOn(day, snapshot)
}

/** The rules of a day: where it begins is theirs to say, so they are asked for by its noon first. */
export async function snapshotOn(marketplace: Marketplace, day: LocalDate, rules: Rules): Promise<Snapshot | null> {
  const nearby = await rules.asOf(marketplace, plusMs(midnightOf(day, 'UTC'), 12 * HOUR_MS))
  return nearby && rules.asOf(marketplace, midnightOf(day, nearby.zone))
}

/** The last day that is over by a marketplace's clock; null where it has no rules yet. */
export async function lastFullDay(marketplace: Marketplace, now: Instant, rules: Rules): Promise<FullDay | null> {
  const snapshot = await rules.asOf(marketplace, now)
  if (snapshot === null) return null
  const { zone } = snapshot
  const day = addDays(dateOf(now, zone), -1)
  return { day, endedAt: endOf(day, zone), zone }
}

export interface FullDay {
  readonly day: LocalDate
  readonly endedAt: Instant
  readonly zone: string
}

/** A figure in one of the scopes in which it is reckoned. */
export interface Reckoned {
  readonly figure: Figure
  readonly published: PublishedDay
}

/** Reckons figures of any days together: each count once, for all scopes in which any of them needs it. */
export async function reckon(
  figures: readonly Reckoned[],
  { corrected, ...where }: Omit<SumsWanted, 'scopes'> & { corrected: boolean },
  store: Pick<FigureStore, 'sums'>,
): Promise<SumsOf> {
  const wanted = new Map<CountName, Map<string, Scope>>()
  for (const reckoned of figures) {
    const scope = scopeOf(reckoned, corrected)
    const { counts, over } = reckoned.figure
    for (const count of over === null ? [counts] : [counts, over]) {
      wanted.set(count, (wanted.get(count) ?? new Map()).set(keyOf(scope), scope))
    }
  }
  const found = new Map<string, Sum>()
  for (const [count, scopes] of wanted) {
    const keys = [...scopes.keys()]
    for (const { place, merchantId, ...sum } of await store.sums(count, { ...where, scopes: [...scopes.values()] })) {
      found.set(`${count} ${merchantId} ${keys[place]}`, sum)
    }
  }
  return ({ figure, published }, merchantId) => {
    const key = keyOf(scopeOf({ figure, published }, corrected))
    const sumOf = (count: CountName) => found.get(`${count} ${merchantId} ${key}`) ?? NOTHING_COUNTED
    return { counted: sumOf(figure.counts), over: figure.over === null ? null : sumOf(figure.over) }
  }
}

/** What a figure's count and what it is counted over came to for a merchant. */
export type SumsOf = (reckoned: Reckoned, merchantId: string) => Sums

export interface Sums {
  readonly counted: Sum
  readonly over: Sum | null
}

export function scopeOf({ figure, published }: Reckoned, corrected: boolean): Scope {
  return { ...figure.scope, knownAt: published.publishedAt, corrected }
}

function keyOf(scope: Scope): string {
  return canonicalJson(scope)
}
