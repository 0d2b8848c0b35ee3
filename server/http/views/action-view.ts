import type { CaseFile } from '../../../core/case-file/case-file.ts'
import { commands } from '../../../core/case-file/commands.ts'
import { type Availability, availabilities, stageOf } from '../../../core/case-file/permit.ts'
import type { JsonSchema } from '../../../core/kernel/fields.ts'
import { formatInstant, type Instant } from '../../../core/kernel/instant.ts'
import type { Wording } from '../../../core/policy/clause.ts'
import { detailText } from '../problems/detail-text.ts'
import { isRunning, isStopped, narrowedFields } from './action-fields.ts'
import { type CaseContext, flowRoleOf } from './case-context.ts'
import { titledFields } from './field-titles.ts'
import { actionTitle } from './title-view.ts'

/** What this person may do now: with the fields that it takes, until when, and by which rule. */
export function availableActions(file: CaseFile, context: CaseContext) {
  return allActions(file, context)
    .filter(({ open }) => open)
    .map(({ action, clause, closesAt }) => ({
      name: action,
      title: actionTitle(action, context),
      fields: offeredFields(action, file, context),
      until: written(closesAt, context),
      clause,
    }))
}

/** What this person can do in other stages or at other times, and why not now. */
export function unavailableActions(file: CaseFile, context: CaseContext) {
  return allActions(file, context)
    .filter(({ open }) => !open)
    .map(({ action, clause, reason, opensAt, closesAt }) => ({
      name: action,
      title: actionTitle(action, context),
      code: reason ?? 'other_stage',
      reason: reasonText({ reason, opensAt, closesAt }, file, context),
      clause,
      ...(opensAt !== null && { opens_at: written(opensAt, context) }),
    }))
}

export function openActionNames(file: CaseFile, context: Pick<CaseContext, 'caller' | 'now' | 'snapshot' | 'clock'>) {
  return allActions(file, context)
    .filter(({ open }) => open)
    .map(({ action }) => action)
}

function allActions(
  file: CaseFile,
  { caller, now, snapshot, clock }: Pick<CaseContext, 'caller' | 'now' | 'snapshot' | 'clock'>,
): readonly Offered[] {
  const role = flowRoleOf(caller)
  return role === null ? [] : availabilities({ file, at: now, snapshot, clock }, role).map(one => offered(one, file))
}

type Offered = Omit<Availability, 'reason'> & { readonly reason: keyof typeof REASONS | null }

/** What is about a deadline asks for one: the rules allow it at any time, and there may be none to do it to. */
function offered(availability: Availability, { deadlines }: CaseFile): Offered {
  const { action, open } = availability
  if (!open || !DEADLINE_ACTIONS.has(action)) return availability
  const isResuming = action === 'resume_deadline'
  if (deadlines.some(isResuming ? isStopped : isRunning)) return availability
  return { ...availability, open: false, reason: isResuming ? 'none_stopped' : 'none_running' }
}

function offeredFields(action: string, file: CaseFile, { snapshot, language, words }: CaseContext): JsonSchema {
  const { lineTitles } = words
  return titledFields(narrowedFields(action, { file, snapshot, lineTitles, fields: fieldsOf(action) }), language)
}

export function fieldsOf(action: string): JsonSchema {
  const known = commands[action]
  return known !== undefined && known.from !== 'opening' ? known.spec.fields : { type: 'object' }
}

function reasonText(
  { reason, opensAt, closesAt }: Pick<Offered, 'reason' | 'opensAt' | 'closesAt'>,
  file: CaseFile,
  { snapshot, language }: CaseContext,
): string {
  const stage = stageOf({ file, snapshot })
  const template = stage === null ? CLOSED : REASONS[reason ?? 'other_stage']
  const facts = { stage: stage?.title[language] ?? '', opens_at: opensAt, closes_at: closesAt }
  return detailText(template[language], facts, { zone: snapshot.zone, language })
}

function written(at: Instant | null, { snapshot }: CaseContext): string | null {
  return at === null ? null : formatInstant(at, snapshot.zone)
}

const CLOSED: Wording = { zh: '案件已结束。', en: 'The case is closed.' }
const DEADLINE_ACTIONS: ReadonlySet<string> = new Set(['extend_deadline', 'pause_deadline', 'resume_deadline'])
const REASONS = {
  other_stage: { zh: '案件处于“{stage}”，此时不能进行。', en: 'Not while the case stands at “{stage}”.' },
  not_for_this_case: { zh: '本案的情形不适用。', en: 'Not in a case like this one.' },
  not_yet: { zh: '还不到时间[，{opens_at} 起可以进行]。', en: 'Not yet[: it opens at {opens_at}].' },
  no_longer: { zh: '时间已过[，{closes_at} 已截止]。', en: 'No longer[: it ended at {closes_at}].' },
  none_running: { zh: '没有期限在计时。', en: 'No deadline is running.' },
  none_stopped: { zh: '没有暂停的期限。', en: 'No deadline stands still.' },
} as const satisfies Readonly<Record<string, Wording>>
