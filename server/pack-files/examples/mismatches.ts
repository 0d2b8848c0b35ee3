import type { CaseFile } from '../../../core/case-file/case-file.ts'
import { availabilities } from '../../../core/case-file/permit.ts'
import { formatInstant } from '../../../core/kernel/instant.ts'
import type { Rejection } from '../../../core/kernel/rejection.ts'
import type { CaseState, Ground } from '../drive/case-state.ts'
import type { ActingRole, Expectation } from './example.ts'
import { handlingMismatch } from './handling-mismatch.ts'
import type { Mismatch } from './mismatch.ts'
import { moneyShown } from './money-shown.ts'
import { proofMismatch } from './proof-mismatch.ts'

/** Where a story is: the case, and the last step's refusal. No case when its opening was refused. */
export interface Seen {
  readonly state: CaseState | null
  readonly rejection: Rejection | null
}

/** Where what is seen differs from what was to be seen; what an expectation doesn't name may be anything. */
export function mismatches(expected: Expectation, { state, rejection }: Seen, ground: Ground): Mismatch[] {
  const { place } = expected
  const compare = (what: string, wanted: string | null, actual: string): Mismatch[] =>
    wanted === null || wanted === actual ? [] : [{ what, expected: wanted, actual, place }]
  const refused = refusedMismatch(expected, rejection)
  if (state === null) return refused
  const { file } = state
  const { zone } = ground.clock
  const money = moneyShown(state)
  const lastAt = state.events.at(-1)?.at
  return [
    ...refused,
    ...compare('stage', expected.stage, file.status === 'closed' ? `closed: ${file.outcome}` : file.stage),
    ...closedMismatch(expected, file),
    ...becauseMismatch(expected, state),
    ...compare('at', textAt(expected.at, zone), textAt(lastAt ?? null, zone) ?? 'nothing happened'),
    ...deadlineMismatch(expected, file, zone),
    ...Object.entries(expected.money).flatMap(([name, wanted]) =>
      compare(`money.${name}`, String(wanted), String(money[name] ?? 'no such sum')),
    ),
    ...permissionMismatch(expected, state, ground),
    ...proofMismatch(expected, state, ground),
    ...handlingMismatch(expected, state, ground),
  ]
}

function refusedMismatch({ refused, place }: Expectation, rejection: Rejection | null): Mismatch[] {
  if (refused === null) return []
  const { code, clause = null } = rejection ?? { code: 'not refused' }
  const isAsWanted = refused.code === code && (refused.clause === null || refused.clause === clause)
  const text = (what: string, by: string | null) => (by === null ? what : `${what} (${by})`)
  if (isAsWanted) return []
  return [{ what: 'refused', expected: text(refused.code, refused.clause), actual: text(code, clause), place }]
}

function closedMismatch({ closed, place }: Expectation, file: CaseFile): Mismatch[] {
  if (closed === null) return []
  const actual = file.status === 'closed' ? (file.outcome ?? 'closed') : `open, in ${file.stage}`
  const isAsWanted = typeof closed === 'boolean' ? closed === (file.status === 'closed') : closed === file.outcome
  const expected = closed === true ? 'closed' : closed === false ? 'open' : closed
  return isAsWanted ? [] : [{ what: 'closed', expected, actual, place }]
}

/** Each clause that is named must stand on an event of the last step. */
function becauseMismatch({ because, place }: Expectation, { events }: CaseState): Mismatch[] {
  const clauses = [...new Set(events.flatMap(event => event.clause ?? []))]
  const missing = because.filter(clause => !clauses.includes(clause))
  if (missing.length === 0) return []
  return [{ what: 'because', expected: missing.join(', '), actual: clauses.join(', ') || 'no clause', place }]
}

function deadlineMismatch({ deadline, place }: Expectation, file: CaseFile, zone: string): Mismatch[] {
  if (deadline === null) return []
  const found = file.deadlines.find(one => one.name === deadline.name)
  if (found === undefined) {
    const names = file.deadlines.map(one => one.name).join(', ') || 'none'
    return [{ what: 'deadline', expected: deadline.name, actual: `running: ${names}`, place }]
  }
  const lastChange = found.derivation.changes.findLast(change => change.kind === 'shortened')
  const clause = lastChange?.kind === 'shortened' ? lastChange.clause : found.clause
  const due = textAt(found.dueAt, zone) ?? 'paused'
  const wantedDue = textAt(deadline.dueAt, zone)
  return [
    ...(wantedDue === null || wantedDue === due
      ? []
      : [{ what: `deadline ${deadline.name}`, expected: wantedDue, actual: due, place }]),
    ...(deadline.clause === null || [found.clause, clause].includes(deadline.clause)
      ? []
      : [{ what: `deadline ${deadline.name}`, expected: deadline.clause, actual: clause, place }]),
  ]
}

function permissionMismatch({ may, mayNot, place }: Expectation, state: CaseState, ground: Ground): Mismatch[] {
  const openTo = (role: ActingRole) =>
    availabilities({ file: state.file, at: state.now, ...ground }, role)
      .filter(one => one.open)
      .map(one => one.action)
  const roles = [...new Set([...Object.keys(may), ...Object.keys(mayNot)])] as ActingRole[]
  return roles.flatMap(role => {
    const open = openTo(role)
    const closed = (may[role] ?? []).filter(action => !open.includes(action))
    const surplus = (mayNot[role] ?? []).filter(action => open.includes(action))
    const actual = `${role} may ${open.join(', ') || 'do nothing'}`
    return [
      ...closed.map(action => ({ what: 'may', expected: `${role} may ${action}`, actual, place })),
      ...surplus.map(action => ({ what: 'may_not', expected: `${role} may not ${action}`, actual, place })),
    ]
  })
}

function textAt(at: Parameters<typeof formatInstant>[0] | null, zone: string): string | null {
  return at === null ? null : formatInstant(at, zone)
}
