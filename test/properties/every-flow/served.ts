import { expect } from 'vitest'
import type { CaseFile } from '../../../core/case-file/case-file.ts'
import type { CaseEvent } from '../../../core/case-file/events.ts'
import { availabilities } from '../../../core/case-file/permit.ts'
import { type Act, type CaseState, type Ground, passTime, play } from '../../../server/pack-files/drive/case-state.ts'
import type { Sample } from '../../../server/pack-files/explore/sample.ts'
import type { ApiClient, Json } from '../../support/server-client.ts'
import { COLLECT, type Given } from './course.ts'
import { orderBody, type ServedScene } from './stage-set.ts'

/** A case at the real server beside the same one in the pure core. */
export interface Twin {
  readonly scene: ServedScene
  readonly ground: Ground
  readonly opening: Sample['opening']
  readonly path: string
}

/** Opens the case at the server as the core has opened it. */
export async function openTwin(twin: Omit<Twin, 'path'>, about: object | null): Promise<Twin> {
  const { act } = twin.opening
  const body = { ...act.fields, ...(about !== null && { about }) }
  const { id } = await personOf(twin.scene, act).post('/v1/cases', body)
  return { ...twin, path: `/v1/cases/${id}` }
}

/** Does at the server what was done in the core, at the same moments, and holds the two against each other. */
export async function playTwice(twin: Twin, opened: CaseState, given: readonly Given[]): Promise<CaseState> {
  const { scene, ground } = twin
  let state = opened
  const events = [...opened.events]
  const go = (to: CaseState) => {
    state = to
    events.push(...to.events)
  }
  const collect = () => {
    if (state.file.collection !== null) go(play(ground, state, COLLECT).state)
  }
  for (const { at, act } of given) {
    if (act.name === 'record_payout') continue
    await scene.clockTo(at)
    go(passTime(ground, state, at))
    collect()
    if (act.by.role === 'system') continue
    const { state: reached, rejection } = play(ground, state, act)
    go(reached)
    collect()
    const refused = await tryAct(twin, act)
    expect(refused, `${act.by.role} ${act.name}`).toBe(SAYS_NOTHING.has(act.name) ? null : (rejection?.code ?? null))
    await same(twin, state)
  }
  await sameHistory(twin, events)
  return state
}

/** The case that was appealed against has its money and its violations as the core says, and so have the accounts. */
export async function sameAfterAppeal({ scene, path }: Twin, { subject, books }: CaseState): Promise<void> {
  if (subject === null) throw new Error('the appeal was about nothing')
  const seen = (await scene.people.agent.get(path)) as Json
  expect(servedFigures(seen)).toEqual(figuresOf(subject, scene))
  const { overturned } = subject
  expect(seen.overturned).toMatchObject({ part: overturned?.part, restored_minor: overturned?.restoredMinor })
  for (const account of ACCOUNTS) {
    const { balances } = await scene.marketplace.integration.get(`/v1/accounts/${account}`)
    const minor = balances.reduce((sum: number, { balance_minor }: Json) => sum + balance_minor, 0)
    expect(minor, account).toBe(books[account] ?? 0)
  }
}

/** The code with which the server refuses, or null. */
async function tryAct(twin: Twin, act: Act): Promise<string | null> {
  const [path, body] = await requestOf(twin, act)
  const method = act.name === 'record_completion' ? 'PUT' : 'POST'
  const response = await personOf(twin.scene, act).raw(method, path, { body: JSON.stringify(body) })
  if (response.ok) return null
  const { code } = (await response.json()) as Json
  return NOWHERE.has(code) ? 'command_not_allowed' : code
}

async function requestOf({ scene, opening, path }: Twin, act: Act): Promise<[string, object]> {
  const { evidence, ...fields } = act.fields
  switch (act.name) {
    case 'send_message':
      return [`${path}/messages`, fields]
    case 'record_shipment': {
      const { shipment_id: id, ...parcel } = fields
      return ['/v1/orders/o1/shipments', { id, ...parcel }]
    }
    case 'record_scan': {
      const { return_waybill } = (await scene.people.agent.get(path)) as Json
      const parcel = fields.direction === 'return' ? return_waybill.shipment_id : 's1'
      return [`/v1/shipments/${parcel}/scans`, { kind: fields.kind, at: scene.written(fields.scanned_at as never) }]
    }
    case 'record_completion': {
      if (opening.order === null) throw new Error('an order was completed that is none')
      return ['/v1/orders/o1', { ...orderBody(opening.order, scene.written), completed_at: await clockOf(scene) }]
    }
    default: {
      const kinds = Array.isArray(evidence) ? evidence.map(String) : []
      const ids = await Promise.all(kinds.map(kind => upload(personOf(scene, act), kind)))
      return [`${path}/actions/${act.name}`, { ...fields, ...(ids.length > 0 && { evidence_ids: ids }) }]
    }
  }
}

async function upload(person: ApiClient, kind: string): Promise<string> {
  const file = new File([`${kind} ${Math.random()}`], `${kind}.txt`)
  return (await person.upload({ kind, file })).id
}

async function clockOf({ marketplace }: ServedScene): Promise<string> {
  return (await marketplace.integration.get('/v1/clock')).now
}

function personOf({ people, marketplace }: ServedScene, { by }: Act): ApiClient {
  return people[by.role as keyof typeof people] ?? marketplace.integration
}

/** Stage, deadlines and money are the same, and each side is offered the same; whom the flow hides it from, nothing. */
async function same({ scene, ground, path }: Twin, { file, now }: CaseState): Promise<void> {
  expect(servedFigures(await scene.people.agent.get(path))).toEqual(figuresOf(file, scene))
  const hiddenFrom = ground.snapshot.flows[file.kind]?.hiddenFrom ?? []
  const sight = { ...ground, file, at: now }
  for (const role of ['buyer', 'merchant'] as const) {
    const person = scene.people[role]
    if (hiddenFrom.includes(role)) {
      expect((await person.raw('GET', path)).status, `hidden from the ${role}`).toBe(404)
      continue
    }
    const open = availabilities(sight, role).filter(one => one.open)
    const offered = (await person.get(path)).actions.map(({ name }: Json) => name)
    expect(offered, `offered to the ${role} in ${file.stage}`).toEqual(open.map(({ action }) => action))
  }
}

function servedFigures({ stage, status, outcome, deadlines, money, violations, shipment, return_state }: Json) {
  const { paid, advanced, recovered, paid_to_merchant, compensation, penalty, advance_state } = money
  return {
    where: { stage, status, outcome, shipment, return_state },
    deadlines: deadlines.map(({ name, due_at, clause }: Json) => ({ name, due_at, clause })),
    money: { paid, advanced, recovered, paid_to_merchant, compensation, penalty, advance_state },
    violations: violations.map(({ code, revoked }: Json) => ({ code, revoked })),
  }
}

function figuresOf(file: CaseFile, { written }: ServedScene): ReturnType<typeof servedFigures> {
  const { stage, status, outcome, shipment, returnState, deadlines, money, handling, advance, violations } = file
  return {
    where: { stage, status, outcome, shipment, return_state: returnState },
    deadlines: deadlines.map(({ name, dueAt, clause }) => {
      return { name, due_at: dueAt === null ? null : written(dueAt), clause }
    }),
    money: {
      paid: money.refundedMinor,
      advanced: money.advancedMinor,
      recovered: money.recoveredMinor,
      paid_to_merchant: money.paidToMerchantMinor,
      compensation: handling?.compensation?.amountMinor ?? null,
      penalty: money.penaltyMinor,
      advance_state: advance?.state ?? null,
    },
    violations: violations.map(({ code, revoked }) => ({ code, revoked })),
  }
}

/** The same happened, by the same rules, at the same moments. Reports on payouts are the provider's. */
async function sameHistory({ scene, path }: Twin, events: readonly CaseEvent[]): Promise<void> {
  const { data } = (await scene.people.agent.get(`${path}/events`)) as Json
  const told = (type: string, at: string, clause: string | null | undefined) => `${at} ${type} ${clause ?? ''}`
  const served = data.map(({ type, at, clause }: Json) => told(type, at, clause))
  const ours = events.map(({ type, at, clause }) => told(type, scene.written(at), clause))
  const isOurs = (line: string) => !line.includes(' Payout')
  expect(served.filter(isOurs)).toEqual(ours.filter(isOurs))
}

/** Reports on a parcel or an order are kept whatever a case makes of them. */
const SAYS_NOTHING = new Set(['record_shipment', 'record_scan', 'record_completion'])
/** Whom a flow gives an action nowhere is told that it is nothing for his role; of the system's, that there is none. */
const NOWHERE = new Set(['not_for_this_role', 'not_found'])
/** Those that only cases move, and the merchant's deposit as it was paid in. */
const ACCOUNTS = [
  'platform:relief',
  'platform:recoverable:m1',
  'merchant:m1:deposit',
  'merchant:m1:held',
  'merchant:m1:debt',
]
