import type { CaseFile } from '../../core/case-file/case-file.ts'
import type { SubmitResult } from '../application/submit-request.ts'
import type { CaseAccess } from './case-access.ts'
import { notFound, Problem } from './problems/problem.ts'
import { rejectionProblem } from './problems/rejection-problem.ts'
import { titledFacts } from './problems/titled-facts.ts'
import { etagOf } from './request/if-match.ts'
import type { Answer, Asked } from './route.ts'
import { openActionNames } from './views/action-view.ts'
import { caseView } from './views/case-view.ts'
import { eventView } from './views/event-view.ts'
import { moneyChangesView } from './views/money-changes-view.ts'

/** A command's result as its sender sees it: the case as it then stands, or why not. */
export async function caseAnswer(result: SubmitResult, asked: Asked, access: CaseAccess): Promise<Answer> {
  const file = await doneCase(result, asked, access)
  const context = await access.contextAfter(asked, { ...result, file })
  const view = caseView(file, context)
  if (!asked.dryRun) return { status: 200, body: view, headers: { etag: etagOf(file.version) } }
  const events = result.events.map(event => eventView(event, file, context))
  const changes = moneyChangesView(result.events, file, context)
  return { status: 200, body: { ...view, dry_run: true, events, money_changes: changes } }
}

/** The case that a command has changed; throws what refused it. */
export async function doneCase(result: SubmitResult, asked: Asked, access: CaseAccess): Promise<CaseFile> {
  const { status, file, rejection } = result
  if (status === 'key_reused') throw new Problem(422, 'idempotency_key_reused')
  if (status === 'stale') throw new Problem(412, 'stale_version', { facts: { version: file?.version ?? null } })
  if (status === 'not_found') throw notFound()
  if (rejection !== null) throw await refusal({ ...result, rejection }, asked, access)
  if (file === null) throw new Error('a command was done, and there is no case')
  return file
}

async function refusal(
  { file, rejection, recordedAt }: SubmitResult & { rejection: NonNullable<SubmitResult['rejection']> },
  asked: Asked,
  access: CaseAccess,
): Promise<Problem> {
  if (file === null) return rejectionProblem(rejection, await access.writing(asked.marketplaceId))
  const context = await access.contextAfter(asked, { file, events: [], recordedAt })
  const { snapshot } = context
  const reading = { snapshot, kind: file.kind, language: asked.language }
  const title = snapshot.flows[file.kind]?.stages[file.stage]?.title[asked.language]
  const wording = {
    zone: snapshot.zone,
    currency: file.currency,
    facts: { ...titledFacts(rejection.facts, reading), ...(title !== undefined && { stage: title }) },
  }
  if (rejection.status !== 'not_allowed') return rejectionProblem(rejection, wording)
  return rejectionProblem(rejection, { ...wording, stage: file.stage, allowed: openActionNames(file, context) })
}
