import { sumOf } from '../../kernel/money.ts'
import { ofKind } from '../../policy/of-kind.ts'
import { PackFault } from '../../policy/pack-fault.ts'
import { rowFor } from '../../policy/row-for.ts'
import type { Row } from '../../policy/table.ts'
import { clauseValue } from '../../policy/values.ts'
import { type CompensationTerms, compensationMinor, type EarlierCompensation } from '../../ruling/compensation.ts'
import type { CaseFile, Collection } from '../case-file.ts'
import type { EventDraft } from '../events.ts'
import { applicabilityOf } from '../facts.ts'
import type { Compensation, PayForm } from '../handling.ts'
import type { LoadedFacts } from '../loaded-facts.ts'
import type { Matter } from '../matter.ts'
import { paidForLinesMinor } from '../paid-for-lines.ts'

/**
 * What this case brings the buyer by the pack's table `…_compensation`: a share of the price without postage, so many
 * times it, or a fixed sum, within the pack's bounds; null where no row speaks of it.
 */
export function compensationOf(matter: Pick<Matter, 'file' | 'snapshot' | 'at' | 'facts'>): Compensation | null {
  const { file, snapshot, at, facts } = matter
  const row = rowFor(snapshot, ofKind(file.kind, 'compensation'), applicabilityOf(file, snapshot, at))
  if (!row) return null
  const baseMinor = file.order === null ? 0 : paidForLinesMinor(file.order, file.claim)
  const amountMinor = compensationMinor(termsOf(row, matter), baseMinor, earlierOf(row, file, facts))
  return {
    amountMinor,
    baseMinor,
    penaltyMinor: row.then.to_platform_too === true ? amountMinor : 0,
    payForm: (row.then.pay_form ?? 'cash') as PayForm,
    clause: row.clause ?? null,
  }
}

/**
 * The collection as the order's cap leaves it: where another complaint of the order has come to its money since this
 * one was decided, only the rest is collected.
 */
export function cappedByOrder(matter: Matter): Capped {
  const { file } = matter
  const { collection } = file
  if (collection === null) throw new Error(`case ${file.id} collects nothing`)
  const set = file.relieved === true ? null : (file.handling?.compensation ?? null)
  const now = set === null || matter.facts.earlier === undefined ? set : compensationOf(matter)
  if (set === null || now === null || now.amountMinor >= set.amountMinor) return { file, collection, drafts: [] }
  const { amountMinor } = now
  const penaltyMinor = Math.min(set.penaltyMinor, now.penaltyMinor)
  const capped = { ...collection, amountMinor, penaltyMinor }
  const drafts: EventDraft[] = [{ type: 'CompensationCapped', amountMinor, penaltyMinor }]
  return { file: { ...file, collection: capped }, collection: capped, drafts }
}

interface Capped {
  readonly file: CaseFile
  readonly collection: Collection
  readonly drafts: readonly EventDraft[]
}

function earlierOf(row: Row, file: CaseFile, facts: LoadedFacts): EarlierCompensation {
  if (row.then.cap_per !== 'order') return { baseMinor: 0, amountMinor: 0, orderMinor: 0 }
  const { compensatedBaseMinor: baseMinor, compensatedMinor: amountMinor } = facts.earlier ?? file.earlier
  const orderMinor = sumOf((file.order?.lines ?? []).map(({ paidMinor }) => paidMinor))
  return { baseMinor, amountMinor, orderMinor }
}

function termsOf(row: Row, matter: Pick<Matter, 'file' | 'snapshot' | 'at'>): CompensationTerms {
  const { then } = row
  return {
    shareBasisPoints: numberBehind(then.share, 'share', matter),
    times: numberBehind(then.times, 'count', matter),
    fixedMinor: numberBehind(then.fixed, 'money', matter),
    leastMinor: numberBehind(then.least, 'money', matter),
    mostMinor: numberBehind(then.most, 'money', matter),
  }
}

/** The number behind a clause that a row names; null where it names none, or none is in force for this case. */
function numberBehind(
  named: unknown,
  kind: 'share' | 'count' | 'money',
  { file, snapshot, at }: Pick<Matter, 'file' | 'snapshot' | 'at'>,
): number | null {
  if (typeof named !== 'string') return null
  const value = clauseValue(snapshot, named, applicabilityOf(file, snapshot, at))
  if (value === null) return null
  if (value.kind !== kind) throw new PackFault(`clause ${named} gives a ${value.kind}, and a ${kind} is asked for`)
  if (value.kind === 'share') return value.basisPoints
  return value.kind === 'count' ? value.count : value.kind === 'money' ? value.amountMinor : null
}
