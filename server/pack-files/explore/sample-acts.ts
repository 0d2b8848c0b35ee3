import type { Actor } from '../../../core/case-file/case-file.ts'
import { allowedIn } from '../../../core/flow/allowed.ts'
import type { Stage } from '../../../core/policy/flow.ts'
import type { Snapshot } from '../../../core/policy/snapshot.ts'
import { type Act, type CaseState, PARTIES, PLATFORM } from '../drive/case-state.ts'
import { sampleFields } from './sample-fields.ts'
import { sampleReports } from './sample-reports.ts'

/** Everything that somebody could do with a case where it stands, with fields that make a difference. */
export function sampleActs({ file, now }: CaseState, snapshot: Snapshot): Act[] {
  const stage = snapshot.flows[file.kind]?.stages[file.stage]
  if (stage === undefined || file.status === 'closed') return []
  const actors: readonly Actor[] = [
    { role: 'buyer', id: PARTIES.buyer.id },
    { role: 'merchant', id: PARTIES.merchant.id },
    { role: 'agent', id: 'a1' },
    PLATFORM,
  ]
  const byPeople = actors.flatMap(by =>
    actionsIn(stage, by).flatMap(name =>
      sampleFields(name, { file, snapshot, by }).map(fields => ({ name, by, fields })),
    ),
  )
  return [...byPeople, ...sampleReports(file, { stage, at: now })]
}

/** An act as the drawing of a way through a flow names it. */
export function actText({ name, by, fields }: Act): string {
  const notes = Object.entries(fields).filter(([field]) => TELLING_FIELDS.includes(field))
  const shown = notes.map(([, value]) => (typeof value === 'object' ? JSON.stringify(value) : String(value)))
  return `${by.role} ${name}${shown.length === 0 ? '' : `(${shown.join(', ')})`}`
}

const TELLING_FIELDS = [
  'remedy',
  'remedies',
  'amount_minor',
  'form',
  'from',
  'direction',
  'kind',
  'reason',
  'result',
  'degree',
  'measure',
  'verified',
  'satisfied',
]

function actionsIn(stage: Stage, { role }: Actor): string[] {
  if (role === 'integration') return []
  const fired = stage.deadlines.map(deadline => deadline.onExpiry)
  const names = allowedIn(stage, role).map(allowed => allowed.action)
  // A deadline's command fires when it passes: waiting is tried by itself.
  return [...new Set(names)].filter(name => !ONLY_WORDS.includes(name) && !(role === 'system' && fired.includes(name)))
}

/** Acts that leave the case where it is: trying them in each state would only multiply the states. */
const ONLY_WORDS = [
  'send_message',
  'contact_party',
  'submit_evidence',
  'extend_deadline',
  'pause_deadline',
  'resume_deadline',
  'urge',
  'block_buyer',
  'unblock_buyer',
]
