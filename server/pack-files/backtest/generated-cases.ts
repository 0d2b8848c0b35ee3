import type { CaseFile } from '../../../core/case-file/case-file.ts'
import type { CaseEvent } from '../../../core/case-file/events.ts'
import { DAY_MS, type Instant, plusMs } from '../../../core/kernel/instant.ts'
import { accounts } from '../../../core/ledger/accounts.ts'
import { claimReasonsOf } from '../../../core/policy/of-kind.ts'
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
  const kinds = Object.entries(flows).flatMap(([kind, { claimsGoods }]) => {
    const samples = sampleOpenings(kind, ground, before).filter(
      ({ opening }) => !('code' in openState(ground, opening)),
    )
    return samples.length === 0 ? [] : [{ samples, weight: claimsGoods ? AFTER_SALES_WEIGHT : 1 }]
  })
  if (kinds.length === 0) throw new Error(`no case can be opened under ${ground.snapshot.pack}`)
  return place => {
    const chance = chanceFor(seed, place)
    const opened = openedCase(kinds, { chance, before, ground })
    return { id: `generated_${place + 1}`, events: lived(ground, opened, chance) }
  }
}

/** Ways to open cases of one kind, and how often such a case comes. */
interface KindMadeUp {
  readonly samples: readonly Sample[]
  readonly weight: number
}

/** Some goods can't be claimed for every reason: then it is another case. */
function openedCase(kinds: readonly KindMadeUp[], varying: Varying): CaseState {
  for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt += 1) {
    const { samples } = varying.chance.weighted(kinds, ({ weight }) => weight)
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
  const { order, subject, act, books } = opening
  const backMs = Math.floor(chance.next() * SPAN_MS)
  const about = subject && { subject: fileEarlier(subject, backMs) }
  if (order === null) return { ...opening, ...about, at: plusMs(opening.at, -backMs) }
  const earlier = <At extends Instant | null>(at: At): At => (at === null ? at : plusMs(at, -backMs)) as At
  const paidMinor = Math.round(CHEAPEST_MINOR * DEAREST_TIMES ** chance.next())
  const shippingFeeMinor = chance.happens(0.2) ? 1000 : 0
  const { excerpt, shipment } = order
  const lines = excerpt.lines.map(line => ({ ...line, paidMinor, ...goodsOf(chance, ground) }))
  const claim = act.fields.claim as Record<string, unknown>
  const isInFull = chance.happens(0.85)
  const amountMinor = isInFull ? paidMinor : Math.max(1, Math.round(paidMinor * (0.1 + 0.8 * chance.next())))
  const asked = claim.amount_minor === undefined ? {} : { amount_minor: amountMinor }
  const factor = (paidMinor + shippingFeeMinor) / PAID_MINOR
  return {
    ...about,
    at: plusMs(before, -backMs),
    act: { ...act, fields: { ...act.fields, claim: { ...claim, reason: reasonLike(act, varying), ...asked } } },
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
      shipment: {
        ...shipment,
        shippedAt: earlier(shipment.shippedAt),
        signedAt: earlier(shipment.signedAt),
        firstScanAt: earlier(shipment.firstScanAt),
      },
    },
  }
}

/** Another reason that may be given for the same remedy, or for none. */
function reasonLike({ fields }: Opening['act'], { chance, ground }: Varying): unknown {
  const { remedy, reason } = fields.claim as Record<string, unknown>
  const listed = ground.snapshot.reasons[claimReasonsOf(String(fields.kind))] ?? []
  const fitting = listed.filter(({ remedies = [] }) => {
    return remedy === undefined ? remedies.length === 0 : remedies.includes(String(remedy))
  })
  return fitting.length === 0 ? reason : chance.pick(fitting).code
}

/** What another case is about came about so much earlier too. */
function fileEarlier(file: CaseFile, backMs: number): CaseFile {
  const earlier = (at: Instant): Instant => plusMs(at, -backMs)
  const moments = Object.entries(file.moments).map(([name, start]) => [name, { ...start, at: earlier(start.at) }])
  return {
    ...file,
    openedAt: earlier(file.openedAt),
    closedAt: file.closedAt === null ? null : earlier(file.closedAt),
    moments: Object.fromEntries(moments),
    violations: file.violations.map(violation => ({ ...violation, at: earlier(violation.at) })),
  }
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
/** Against each other kind of case: most of what a marketplace has to do with is about goods and money. */
const AFTER_SALES_WEIGHT = 6
