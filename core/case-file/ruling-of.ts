import type { Rejection } from '../kernel/rejection.ts'
import type { Remedy, Ruling } from '../ruling/ruling.ts'
import type { RuleFields } from './commands/rule-fields.ts'
import { freightOf } from './freight.ts'
import { type Matter, nextId } from './matter.ts'
import { permission } from './permit.ts'
import { objectionToLines, pricedByLines } from './remedy-lines.ts'

/**
 * The ruling that an agent's words make, checked against the case: see the command `rule` for what it rejects.
 * The evidence on file is frozen with it, so that nobody can later say it rested on something else.
 */
export function rulingOf(matter: Matter<RuleFields>): { readonly ruling: Ruling } | Rejection {
  const { file, fields, facts, snapshot } = matter
  const rejection = firstObjection(matter)
  if (rejection !== null) return rejection
  const reasons = facts.texts?.reasons
  if (reasons === undefined) throw new Error('rule came without its reasons')
  const draft: Ruling = {
    id: nextId('rul', file),
    liability: fields.liability,
    shares: fields.shares === undefined ? null : (fields.shares as Record<string, number>),
    findings: fields.findings.map(finding => ({ ...finding, evidenceIds: finding.evidenceIds ?? [] })),
    remedies: orderedBy(matter),
    clauses: citedClauses(matter),
    reasons,
    freight: null,
    manifest: file.evidence.map(({ id, sha256 }) => ({ id, sha256 })),
    by: 'agent',
  }
  return { ruling: { ...draft, freight: freightOf({ ...file, ruling: draft }, snapshot) } }
}

function firstObjection(matter: Matter<RuleFields>): Rejection | null {
  const { file, fields, snapshot } = matter
  const { clauses, findings, liability, shares } = fields
  const objection = objectionToCitations({ clauses, findings }, { file, snapshot })
  if (objection !== null) return objection
  if (liability === 'shared') {
    const whole = Object.values((shares ?? {}) as Record<string, number>).reduce((sum, share) => sum + share, 0)
    if (shares === undefined) return { code: 'shares_missing', pointer: '/shares' }
    if (whole !== WHOLE) return { code: 'shares_not_whole', pointer: '/shares', facts: { sum: whole, whole: WHOLE } }
  } else if (shares !== undefined) return { code: 'shares_not_shared', pointer: '/shares', facts: { liability } }
  const ordered = orderedBy(matter)
  if (liability === 'merchant' && ordered.length === 0) return { code: 'remedies_contradict', pointer: '/remedies' }
  const byPlace = fields.remedies.map(remedy => inGlossary(remedy).map(each => pricedByLines(each, file)))
  return objectionToLines(byPlace, file) ?? objectionToRemedies(ordered, file.claim.amountMinor)
}

function orderedBy({ file, fields }: Matter<RuleFields>): readonly Remedy[] {
  return fields.remedies.flatMap(inGlossary).map(remedy => pricedByLines(remedy, file))
}

/** A ruling rests on clauses that there are, and on evidence that lies on file. */
export function objectionToCitations(
  { clauses, findings }: Pick<RuleFields, 'clauses' | 'findings'>,
  { file, snapshot }: Pick<Matter, 'file' | 'snapshot'>,
): Rejection | null {
  const unknown = clauses.findIndex(clause => snapshot.clauses[asNumbered(clause)] === undefined)
  if (unknown >= 0)
    return { code: 'unknown_clause', pointer: `/clauses/${unknown}`, facts: { clause: clauses[unknown] ?? '' } }
  const onFile = new Set(file.evidence.map(({ id }) => id))
  const loose = findings.findIndex(finding => (finding.evidenceIds ?? []).some(id => !onFile.has(id)))
  return loose < 0 ? null : { code: 'evidence_not_on_file', pointer: `/findings/${loose}/evidence_ids` }
}

/** The clauses that the agent names, or else the one that lets him rule: no ruling rests on nothing. */
function citedClauses(matter: Matter<RuleFields>): readonly string[] {
  const named = matter.fields.clauses.map(asNumbered)
  const own = permission(matter, matter.by, 'rule').clause
  return named.length > 0 || own === null ? named : [own]
}

/** The sources write TB-DSP-06 for what the packs number TB-DSP-6. */
export function asNumbered(clause: string): string {
  return clause.replace(/-0+(?=\d)/g, '-')
}

/** Nobody is given more than he asked for. */
function objectionToRemedies(remedies: readonly Remedy[], claimedMinor: number): Rejection | null {
  const strange = remedies.findIndex(({ kind }) => !ORDERED_REMEDIES.includes(kind))
  if (strange >= 0) {
    const facts = { remedy: remedies[strange]?.kind ?? '', known: ORDERED_REMEDIES.join(' ') }
    return { code: 'unknown_remedy', pointer: `/remedies/${strange}/kind`, facts }
  }
  const paying = remedies.filter(({ kind }) => PAYING_REMEDIES.includes(kind))
  const unpriced = paying.find(({ amountMinor }) => amountMinor === undefined || amountMinor === 0)
  if (unpriced !== undefined) return { code: 'amount_missing', pointer: '/remedies' }
  const sum = paying.reduce((total, { amountMinor = 0 }) => total + amountMinor, 0)
  if (sum > claimedMinor) {
    const facts = { amount_minor: sum, claimed_minor: claimedMinor }
    return { code: 'amount_exceeds_claim', pointer: '/remedies', facts }
  }
  if (paying.length === 0 && remedies.some(({ kind }) => kind === 'return')) {
    return { code: 'amount_missing', pointer: '/remedies' }
  }
  const paysMerchant = remedies.some(({ kind }) => kind === 'pay_merchant')
  return paysMerchant && paying.length > 0 ? { code: 'remedies_contradict', pointer: '/remedies' } : null
}

/** A claim's remedy may be ordered by its own name: return_refund is a return and a refund. */
function inGlossary(remedy: RuleFields['remedies'][number]): readonly Remedy[] {
  if (remedy.kind === 'refund_only') return [{ ...remedy, kind: 'refund' }]
  const { lines } = remedy
  if (remedy.kind === 'return_refund') {
    return [
      { kind: 'return', ...(lines !== undefined && { lines }) },
      { ...remedy, kind: 'refund' },
    ]
  }
  return [remedy]
}

/** What a ruling may order. */
export const ORDERED_REMEDIES: readonly string[] = ['refund', 'return', 'compensation', 'pay_merchant']
/** Those of them that come with a sum for the buyer. */
export const PAYING_REMEDIES: readonly string[] = ['refund', 'compensation']
const WHOLE = 10_000
