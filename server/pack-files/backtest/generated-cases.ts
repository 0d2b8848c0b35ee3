import type { CaseEvent } from '../../../core/case-file/events.ts'
import { DAY_MS, type Instant, plusMs } from '../../../core/kernel/instant.ts'
import { accounts } from '../../../core/ledger/accounts.ts'
import { type CaseState, type Ground, type Opening, openState } from '../drive/case-state.ts'
import type { Sample } from '../explore/sample.ts'
import { sampleOpenings } from '../explore/sample-openings.ts'
import { PAID_MINOR } from '../explore/sample-order.ts'
import { type Chance, chanceFor } from './chance.ts'
import { lived } from './generated-course.ts'

/** A case with its whole history. */
export interface RecordedCase {
  readonly id: string
  readonly events: readonly CaseEvent[]
}

export interface GeneratorOptions {
  readonly seed: number
  /** Cases open in the quarter of a year before it. */
  readonly before: Instant
}

/**
 * Makes up cases that live under these rules: what is asked for, how far the parcel was, what was paid, who answers
 * how soon and how. The n-th case of a seed is always the same.
 */
export function createGenerator(ground: Ground, { seed, before }: GeneratorOptions): (place: number) => RecordedCase {
  const { flows } = ground.snapshot
  const samples = Object.keys(flows)
    .flatMap(kind => sampleOpenings(kind, ground, before))
    .filter(sample => !('code' in openState(ground, sample.opening)))
  if (samples.length === 0) throw new Error(`no case can be opened under ${ground.snapshot.pack}`)
  return place => {
    const chance = chanceFor(seed, place)
    const opened = openedCase(samples, { chance, before, ground })
    return { id: `generated_${place + 1}`, events: lived(ground, opened, chance) }
  }
}

/** Some goods can't be claimed for every reason: then it is another case. */
function openedCase(samples: readonly Sample[], varying: Varying): CaseState {
  for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt += 1) {
    const sample = varying.chance.weighted(samples, weightOf)
    const opened = openState(varying.ground, variedOpening(sample, varying))
    if (!('code' in opened)) return opened
  }
  throw new Error(`hardly any case can be opened under ${varying.ground.snapshot.pack}`)
}

/** Most people complain about what they have in hands, before the trade is completed, to merchants who can pay. */
function weightOf({ opening: { order, books } }: Sample): number {
  const isReleased = order?.excerpt.completedAt !== null
  const isInsolvent = (books[accounts.deposit('m1')] ?? 0) === 0
  return (SHIPMENT_WEIGHTS[order?.shipment.state ?? ''] ?? 1) * (isReleased ? 0.3 : 1) * (isInsolvent ? 0.1 : 1)
}

const SHIPMENT_WEIGHTS: Readonly<Record<string, number>> = {
  signed: 12,
  shipped: 3,
  not_shipped: 4,
  refused: 1,
  lost: 1,
}

interface Varying {
  readonly chance: Chance
  readonly before: Instant
  readonly ground: Ground
}

/** The sample at another moment, for another sum, of other goods. */
function variedOpening({ opening }: Sample, varying: Varying): Opening {
  const { chance, before, ground } = varying
  const { order, act, books } = opening
  if (order === null) return opening
  const backMs = Math.floor(chance.next() * SPAN_MS)
  const earlier = <At extends Instant | null>(at: At): At => (at === null ? at : plusMs(at, -backMs)) as At
  const paidMinor = Math.round(CHEAPEST_MINOR * DEAREST_TIMES ** chance.next())
  const shippingFeeMinor = chance.happens(0.2) ? 1000 : 0
  const { excerpt, shipment } = order
  const lines = excerpt.lines.map(line => ({ ...line, paidMinor, ...goodsOf(chance, ground) }))
  const claim = act.fields.claim as Record<string, unknown>
  const isInFull = chance.happens(0.85)
  const amountMinor = isInFull ? paidMinor : Math.max(1, Math.round(paidMinor * (0.1 + 0.8 * chance.next())))
  const factor = (paidMinor + shippingFeeMinor) / PAID_MINOR
  return {
    at: plusMs(before, -backMs),
    act: {
      ...act,
      fields: { ...act.fields, claim: { ...claim, reason: reasonLike(claim, varying), amount_minor: amountMinor } },
    },
    books: Object.fromEntries(Object.entries(books).map(([path, minor]) => [path, Math.round(minor * factor)])),
    order: {
      ...order,
      excerpt: {
        ...excerpt,
        lines,
        shippingFeeMinor,
        paidAt: earlier(excerpt.paidAt),
        completedAt: earlier(excerpt.completedAt),
        promisedShipBy: earlier(excerpt.promisedShipBy),
      },
      shipment: { ...shipment, shippedAt: earlier(shipment.shippedAt), signedAt: earlier(shipment.signedAt) },
    },
  }
}

/** Another reason that may be given for the same remedy. */
function reasonLike({ remedy, reason }: Record<string, unknown>, { chance, ground }: Varying): unknown {
  const fitting = (ground.snapshot.reasons.claim ?? []).filter(({ remedies }) => remedies?.includes(String(remedy)))
  return fitting.length === 0 ? reason : chance.pick(fitting).code
}

/** Nine in ten are ordinary goods; the rest is anything that the rules know by name. */
function goodsOf(chance: Chance, { snapshot }: Ground): { goods: string; category: string } {
  const named = (list: string) => (snapshot.reasons[list] ?? []).map(({ code }) => code)
  const [goods, categories] = [named('goods').filter(code => code !== 'mixed'), named('category')]
  return {
    goods: goods.length > 0 && chance.happens(0.1) ? chance.pick(goods) : 'physical',
    category: categories.length > 0 && chance.happens(0.3) ? chance.pick(categories) : 'general',
  }
}

const SPAN_MS = 90 * DAY_MS
/** From 20 to 4 000 of the currency, small sums as often as large ones on a scale of powers. */
const CHEAPEST_MINOR = 2000
const DEAREST_TIMES = 200
const ATTEMPTS_MAX = 1000
