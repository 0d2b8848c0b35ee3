import type { CaseFile, Deadline } from '../../../core/case-file/case-file.ts'
import { isInKind } from '../../../core/case-file/known-facts.ts'
import type { Wording } from '../../../core/policy/clause.ts'
import { claimReasonsOf } from '../../../core/policy/of-kind.ts'
import { actionWords } from '../../application/wording/action-words.ts'
import { EXPIRY_WORDS, glossed, OUTCOME_WORDS } from '../../application/wording/glossary.ts'
import { periodWords } from '../../application/wording/period-words.ts'
import { proofGuidance } from '../../application/wording/proof-guidance.ts'
import { terms, upperFirst } from '../../application/wording/sentence-parts.ts'
import { waitsFor } from '../../application/wording/waiting.ts'
import type { CaseContext } from './case-context.ts'

type Titled = Pick<CaseContext, 'snapshot' | 'language'> & { readonly words: Pick<CaseContext['words'], 'goods'> }

/** What the codes of a case are called, in the reader's language, so that no screen needs a list of its own. */
export function titlesOf(file: CaseFile, context: Titled) {
  const { snapshot, words } = context
  const flow = snapshot.flows[file.kind]
  const say = (wording: Wording | undefined, code: string) => said(wording ?? { zh: code, en: code }, context)
  return {
    kind: say(flow?.title, file.kind),
    stage: say(flow?.stages[file.stage]?.title, file.stage),
    outcome: file.outcome === null ? null : said(glossed(OUTCOME_WORDS, file.outcome), context),
    claim: isForSomething(file.claim) ? said(terms(file.claim, file), context) : null,
    reason: listed(claimReasonsOf(file.kind), file.claim.reason, context),
    refusal: file.refusal === null ? null : listed('refusal', file.refusal.reason, context),
    proposal: file.proposal === null ? null : said(terms(file.proposal, file), context),
    goods: words.goods,
  }
}

export function actionTitle(action: string, context: Titled): string {
  return said(actionWords(action), context)
}

/** A kind of evidence as the pack calls it. */
export function evidenceTitle(kind: string, context: Titled): string {
  return listed('evidence_kind', kind, context)
}

/** How good proof of a kind looks, in the reader's language; null where nobody has said. */
export function guidanceView(kind: string, { snapshot, language }: Pick<Titled, 'snapshot' | 'language'>) {
  const guidance = proofGuidance(kind, snapshot)
  if (guidance === null) return null
  const { drawing, text, examples } = guidance
  return { drawing, text: text[language], examples: examples.map(example => example[language]) }
}

export function clauseTitle(clause: string, context: Titled): string {
  return said(context.snapshot.clauses[clause]?.title ?? { zh: clause, en: clause }, context)
}

/** What a deadline is called, how long it runs, what its passing does, and for whom it waits. */
export function deadlineTitles({ clause, onExpiry, derivation }: Deadline, context: Titled) {
  const { period } = derivation.changes.findLast(change => change.kind === 'shortened') ?? derivation
  return {
    title: clauseTitle(clause, context),
    length: periodWords(period)[context.language],
    otherwise: glossed(EXPIRY_WORDS, onExpiry)[context.language],
    waits_for: waitsFor(onExpiry),
  }
}

/** Some kinds of case ask for no remedy, or leave its sum to whoever decides. */
function isForSomething({ remedy, amountMinor }: CaseFile['claim']): boolean {
  return amountMinor > 0 || isInKind(remedy)
}

function listed(list: string, code: string, context: Titled): string {
  const { title } = context.snapshot.reasons[list]?.find(reason => reason.code === code) ?? {}
  return said(title ?? { zh: code, en: code }, context)
}

function said(wording: Wording, { language }: Titled): string {
  return upperFirst(wording[language])
}
