import type { CaseFile, Deadline } from '../../../core/case-file/case-file.ts'
import { ruleFields } from '../../../core/case-file/commands/rule-fields.ts'
import { isPersonsPause } from '../../../core/case-file/deadlines.ts'
import { paidForLinesMinor } from '../../../core/case-file/paid-for-lines.ts'
import { ORDERED_REMEDIES, PAYING_REMEDIES } from '../../../core/case-file/ruling-of.ts'
import type { JsonSchema } from '../../../core/kernel/fields.ts'
import type { Reason } from '../../../core/policy/clause.ts'
import { claimReasonsOf, ofKind } from '../../../core/policy/of-kind.ts'
import type { Snapshot } from '../../../core/policy/snapshot.ts'

interface Narrowing {
  readonly file: CaseFile
  readonly snapshot: Snapshot
  readonly fields: JsonSchema
  /** What the order's lines are called, by their ids. */
  readonly lineTitles: ReadonlyMap<string, string>
}

/**
 * What an action takes, narrowed to what this case leaves open: the pack's own reasons, the deadlines that run, at most
 * the sum that was paid. A form made of it can't ask for what the rules would refuse at once.
 */
export function narrowedFields(action: string, { file, snapshot, fields, lineTitles }: Narrowing): JsonSchema {
  if (fields.properties === undefined) return fields
  const narrowing = { ...evidenceKinds(snapshot), ...NARROWED[action]?.(file, { snapshot, lineTitles }) }
  const properties = Object.entries(fields.properties).flatMap(([name, field]): [string, JsonSchema][] => {
    const narrower = narrowing[name]
    return narrower === null ? [] : [[name, { ...field, ...narrower }]]
  })
  return { ...fields, properties: Object.fromEntries(properties) }
}

/** Null for a field that this case leaves nothing to say in. */
type Narrow = (file: CaseFile, around: Around) => Readonly<Record<string, JsonSchema | null>>
type Around = Pick<Narrowing, 'snapshot' | 'lineTitles'>

const NARROWED: Readonly<Record<string, Narrow>> = {
  refuse: (_, { snapshot }) => ({ reason: oneOfReasons(snapshot.reasons.refusal) }),
  dispute_return: (_, { snapshot }) => ({ reason: oneOfReasons(snapshot.reasons.return_dispute) }),
  modify_claim: (file, { snapshot }) => ({
    reason: oneOfReasons(snapshot.reasons[claimReasonsOf(file.kind)]),
    remedy: oneOfRemedies(snapshot),
    amount_minor: atMostPaid(file),
  }),
  propose: (file, { snapshot }) => ({ remedy: oneOfRemedies(snapshot), amount_minor: atMostPaid(file) }),
  rule: (file, { lineTitles }) => ({ remedies: { items: rulingRemedy(file, lineTitles) } }),
  settle: (file, { snapshot }) => ({ remedy: oneOfRemedies(snapshot), amount_minor: atMostPaid(file) }),
  reply: (file, { snapshot }) => ({ reason: oneOfReasons(snapshot.reasons[ofKind(file.kind, 'reply')]) }),
  close: (file, { snapshot }) => ({ result: oneOfReasons(snapshot.reasons[ofKind(file.kind, 'close')]) }),
  dismiss: (file, { snapshot }) => ({ reason: oneOfReasons(snapshot.reasons[ofKind(file.kind, 'dismissal')]) }),
  reject_appeal: (file, { snapshot }) => ({ reason: oneOfReasons(snapshot.reasons[ofKind(file.kind, 'rejection')]) }),
  uphold: (file, { snapshot }) => ({ measure: oneOfReasons(snapshot.reasons[ofKind(file.kind, 'measures')]) }),
  advance_compensation: (file, { snapshot }) => ({
    amount_minor: atMostPaid(file),
    confirmed: severalReasons(snapshot.reasons.advance_condition),
  }),
  request_evidence: (_, { snapshot }) => ({ kinds: { items: oneOfReasons(snapshot.reasons.evidence_kind) } }),
  extend_deadline: (file, { snapshot: { clauses } }) => ({
    deadline: oneOf(file.deadlines.filter(isRunning), { file, clauses }),
    by: { format: 'duration' },
  }),
  pause_deadline: (file, { snapshot: { clauses } }) => ({
    deadline: oneOf(file.deadlines.filter(isRunning), { file, clauses }),
  }),
  resume_deadline: (file, { snapshot: { clauses } }) => ({
    deadline: oneOf(file.deadlines.filter(isStopped), { file, clauses }),
  }),
}

const { items: remedyFields } = ruleFields.properties.remedies

/** One thing ordered: of the kinds that there are, about the goods that are claimed. */
function rulingRemedy({ claim, order }: CaseFile, titles: ReadonlyMap<string, string>): JsonSchema {
  const goods = claim.lines.map(({ lineId, quantity }) => {
    const paid = order === null ? 0 : paidForLinesMinor(order, { lines: [{ lineId, quantity }] })
    return [lineId, { title: titles.get(lineId) ?? lineId, quantity, paid_minor: paid }] as const
  })
  const { properties } = remedyFields
  const kind: JsonSchema = { type: 'string', enum: ORDERED_REMEDIES }
  const lines: JsonSchema = {
    ...properties.lines,
    'x-lines': Object.fromEntries(goods),
    'x-when': { kind: ['refund', 'return', 'compensation'] },
  }
  const amount: JsonSchema = { ...properties.amount_minor, 'x-when': { kind: PAYING_REMEDIES } }
  return { ...remedyFields, properties: { ...properties, kind, amount_minor: amount, lines } }
}

/** What an upload says that it shows. */
function evidenceKinds({ reasons }: Snapshot): Readonly<Record<string, JsonSchema | null>> {
  const kinds = (reasons.evidence_kind ?? []).map(({ code, title }) => [code, title])
  return { evidence_ids: { 'x-kinds': Object.fromEntries(kinds) } }
}

/** With their titles, so that a form needn't know the pack. A pack without such a list leaves the field as it is. */
function oneOfReasons(reasons: readonly Reason[] | undefined): JsonSchema {
  if (reasons === undefined || reasons.length === 0) return {}
  return {
    type: 'string',
    enum: reasons.map(({ code }) => code),
    'x-titles': Object.fromEntries(reasons.map(({ code, title }) => [code, title])),
  }
}

function severalReasons(reasons: readonly Reason[] | undefined): JsonSchema | null {
  return reasons === undefined ? null : { items: oneOfReasons(reasons) }
}

function oneOfRemedies(snapshot: Snapshot): JsonSchema {
  const remedies = [...new Set((snapshot.reasons.claim ?? []).flatMap(reason => reason.remedies ?? []))]
  return remedies.length === 0 ? {} : { type: 'string', enum: remedies }
}

function atMostPaid({ order }: CaseFile): JsonSchema {
  return order === null ? {} : { maximum: order.claimableMinor }
}

/** By the titles of their clauses, as the case's page calls them. Where there is but one it needs no naming. */
function oneOf(deadlines: readonly Deadline[], { file, clauses }: Naming): JsonSchema | null {
  if (file.deadlines.length === 1) return null
  const titles = deadlines.map(({ name, clause }) => [name, clauses[clause]?.title ?? { zh: name, en: name }])
  return { type: 'string', enum: deadlines.map(({ name }) => name), 'x-titles': Object.fromEntries(titles) }
}

type Naming = Pick<Snapshot, 'clauses'> & Pick<Narrowing, 'file'>

export function isRunning({ dueAt }: Deadline): boolean {
  return dueAt !== null
}

/** By a person, who alone can let it go on: what the flow stopped goes on with the flow. */
export function isStopped({ dueAt, derivation }: Deadline): boolean {
  return dueAt === null && derivation.pauses.some(isPersonsPause)
}
