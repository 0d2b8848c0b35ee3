import type { Rejection } from '../../kernel/rejection.ts'
import type { Reason } from '../../policy/clause.ts'
import { ofKind } from '../../policy/of-kind.ts'
import type { CaseFile } from '../case-file.ts'
import { command, isRejection } from '../command.ts'
import { newEvidence } from '../evidence-rules.ts'
import type { Matter } from '../matter.ts'
import { knownReason } from '../reasons.ts'
import { codeField, statementField } from './claim-fields.ts'
import { evidenceIdsField } from './evidence-field.ts'

/**
 * The merchant answers what the platform passed on to him: solved, with proof that the buyer agrees, or not solved, and
 * why. He isn't judged by whether he solved it, but by whether he answered truthfully and in time (DY-SR-9).
 * Rejects with `unknown_reason`, `invalid_reply` (what the pack doesn't count as an answer, PDD-HAR-6),
 * `reason_not_for_reply` (it says the opposite of `resolved`), `agreement_proof_missing` (solved, and no proof that the
 * buyer agreed), `plan_missing` (the buyer can't be reached: then a plan, or proof of one, DY-SR-9),
 * `evidence_not_found`, `too_much_evidence`.
 */
export const reply = command({
  name: 'reply',
  fields: {
    type: 'object',
    properties: {
      resolved: { type: 'boolean' },
      agreed_with_buyer: { type: 'boolean' },
      reason: codeField,
      plan: statementField,
      statement: statementField,
      evidence_ids: evidenceIdsField,
    },
    required: ['resolved', 'agreed_with_buyer', 'reason'],
    additionalProperties: false,
  },
  texts: ['plan', 'statement'],
  decide: matter => {
    const { file, fields, facts } = matter
    const objection = objectionToReply(matter)
    if (objection !== null) return objection
    const evidence = newEvidence(matter)
    if (isRejection(evidence)) return evidence
    const { resolved, agreedWithBuyer, reason } = fields
    const { plan = null, statement = null } = facts.texts ?? {}
    const hasShown = evidence.length > 0 || file.evidence.some(({ from }) => from === 'merchant')
    if (resolved && !(agreedWithBuyer && hasShown)) return { code: 'agreement_proof_missing', pointer: '/evidence_ids' }
    if (reasonOf(matter)?.wantsPlan === true && plan === null && evidence.length === 0) {
      return { code: 'plan_missing', pointer: '/plan', facts: { reason } }
    }
    return [...evidence, { type: 'ReplyGiven', resolved, agreedWithBuyer, reason, plan, statement }]
  },
})

interface ReplyFields {
  readonly reason: string
  readonly resolved: boolean
}

function objectionToReply(matter: Pick<Matter<ReplyFields>, 'file' | 'fields' | 'snapshot'>): Rejection | null {
  const { file, fields } = matter
  const unknown = knownReason(matter, listOf(file))
  if (unknown !== null) return unknown
  const chosen = reasonOf(matter)
  const facts = { reason: fields.reason }
  if (chosen?.valid === false) return { code: 'invalid_reply', pointer: '/reason', facts }
  if (chosen?.resolved === undefined || chosen.resolved === fields.resolved) return null
  return { code: 'reason_not_for_reply', pointer: '/reason', facts }
}

function reasonOf({
  file,
  fields,
  snapshot,
}: Pick<Matter<ReplyFields>, 'file' | 'fields' | 'snapshot'>): Reason | null {
  return snapshot.reasons[listOf(file)]?.find(({ code }) => code === fields.reason) ?? null
}

function listOf({ kind }: CaseFile): string {
  return ofKind(kind, 'reply')
}
