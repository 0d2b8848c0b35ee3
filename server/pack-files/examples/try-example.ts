import type { CaseFile } from '../../../core/case-file/case-file.ts'
import type { Instant } from '../../../core/kernel/instant.ts'
import { plusMs } from '../../../core/kernel/instant.ts'
import type { Rejection } from '../../../core/kernel/rejection.ts'
import { type Act, type CaseState, type Ground, INTEGRATION, passTime, play } from '../drive/case-state.ts'
import type { Place } from '../problem.ts'
import { actorOf } from './acting.ts'
import type { Example, Step } from './example.ts'
import { fieldFaults } from './field-faults.ts'
import type { Mismatch } from './mismatch.ts'
import { mismatches, type Seen } from './mismatches.ts'
import { openExample } from './open-example.ts'

/** What a story's end, or its way, differs in from what it says; nothing when all is as told. */
export function tryExample(example: Example, ground: Ground): Mismatch[] {
  const opened = openExample(example, ground)
  const found: Mismatch[] = []
  let seen: Seen = 'code' in opened ? { state: null, rejection: opened } : { state: opened, rejection: null }
  let unexpected: { rejection: Rejection; place: Place } | null =
    seen.rejection === null ? null : { rejection: seen.rejection, place: example.place }
  for (const step of example.steps) {
    if (step.kind === 'expect') {
      found.push(...mismatches(step.expected, seen, ground))
      if (step.expected.refused !== null) unexpected = null
      continue
    }
    if (unexpected !== null || seen.state === null) break
    found.push(...(step.kind === 'act' ? fieldFaults(step) : []))
    seen = follow(step, seen.state, ground)
    unexpected = seen.rejection === null ? null : { rejection: seen.rejection, place: step.place }
  }
  if (unexpected !== null && example.expected.refused === null) {
    const { rejection, place } = unexpected
    const actual = `refused: ${rejection.code}${rejection.clause === undefined ? '' : ` (${rejection.clause})`}`
    return [...found, { what: 'step', expected: 'goes through', actual: `${actual} ${factsText(rejection)}`, place }]
  }
  return [...found, ...mismatches(example.expected, seen, ground)]
}

function follow(step: Exclude<Step, { kind: 'expect' }>, state: CaseState, ground: Ground): Seen {
  if (step.kind === 'wait') return { state: waited(ground, state, plusMs(state.now, step.ms)), rejection: null }
  if (step.kind === 'until') return { state: waited(ground, state, step.at), rejection: null }
  return play(ground, state, actOf(step, state))
}

/** Time that passes without anything happening leaves the last thing that happened in view. */
function waited(ground: Ground, state: CaseState, until: Instant): CaseState {
  const later = passTime(ground, state, until)
  return later.events.length > 0 ? later : { ...later, events: state.events }
}

function actOf(step: Extract<Step, { kind: 'act' | 'scan' | 'ship' }>, { file, now }: CaseState): Act {
  switch (step.kind) {
    case 'act':
      return { name: step.action, by: actorOf(step.role), fields: step.fields }
    case 'scan':
      return scanOf(step, file, now)
    case 'ship': {
      const { trackingNumber, carrier } = step
      const fields = { shipment_id: 's1', direction: 'outbound', carrier, tracking_number: trackingNumber }
      return { name: 'record_shipment', by: INTEGRATION, fields }
    }
  }
}

function scanOf({ scan, direction }: Extract<Step, { kind: 'scan' }>, file: CaseFile, now: Instant): Act {
  const waybill = direction === 'return' ? file.returnWaybill : null
  const { shipmentId = 's1', trackingNumber = 'T0' } = waybill ?? {}
  const fields = { shipment_id: shipmentId, tracking_number: trackingNumber, direction, kind: scan, scanned_at: now }
  return { name: 'record_scan', by: INTEGRATION, fields }
}

function factsText({ facts = {} }: Rejection): string {
  const known = Object.entries(facts).map(([fact, value]) => `${fact}: ${value}`)
  return known.length === 0 ? '' : `{ ${known.join(', ')} }`
}
