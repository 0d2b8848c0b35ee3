import { fileURLToPath } from 'node:url'
import type { CaseFile, OrderLine, ShipmentAtOpening } from '../../core/case-file/case-file.ts'
import type { Command, Outcome, World } from '../../core/case-file/command.ts'
import { commands } from '../../core/case-file/commands.ts'
import type { CaseEvent } from '../../core/case-file/events.ts'
import { handle } from '../../core/case-file/handle.ts'
import type { LoadedFacts, OrderFacts } from '../../core/case-file/loaded-facts.ts'
import type { ClockContext } from '../../core/kernel/clock.ts'
import { parseIsoDuration } from '../../core/kernel/duration.ts'
import { type Instant, instant, plusMs } from '../../core/kernel/instant.ts'
import type { Rejection } from '../../core/kernel/rejection.ts'
import { accounts } from '../../core/ledger/accounts.ts'
import type { Snapshot } from '../../core/policy/snapshot.ts'
import { createCalendars } from '../../server/pack-files/calendars.ts'
import { createPackCatalog } from '../../server/pack-files/catalog.ts'
import { type Books, booked } from './books.ts'

const packs = fileURLToPath(new URL('../../packs', import.meta.url))
const catalog = createPackCatalog(packs)
const calendars = createCalendars(packs)

export type Role = 'buyer' | 'merchant' | 'agent' | 'supervisor' | 'integration' | 'system'

export interface Setting {
  readonly pack?: string
  /** The pack's rules with something else in them, for what no pack of ours asks. */
  readonly rules?: (snapshot: Snapshot) => Snapshot
  readonly openedAt?: string
  readonly order?: Partial<{
    lines: readonly OrderLine[]
    goods: string
    category: string
    paidMinor: number
    quantity: number
    market: string
    shippingFeeMinor: number
    paidAt: string
    completedAt: string | null
    promises: readonly string[]
    claimedQuantity: Readonly<Record<string, number>>
    refundedMinor: number
  }>
  readonly shipment?: 'not_shipped' | 'shipped' | 'signed' | 'refused' | 'lost'
  readonly signedAt?: string
  readonly claim?: Record<string, unknown>
  readonly by?: { role: 'buyer' | 'merchant'; id: string }
  /** What the merchant has with the platform besides the order's money. */
  readonly funds?: { readonly depositMinor?: number; readonly payableMinor?: number }
}

/** A case played on the core alone, with the real pack of the day: who does what, when, and what came of it. */
export interface Play {
  file: CaseFile | null
  now: Instant
  readonly snapshot: Snapshot
  readonly clock: ClockContext
  readonly events: CaseEvent[]
  /** The events of the last step. */
  last: readonly CaseEvent[]
  rejection: Rejection | null
  books: Books
  wait(duration: string): Play
  until(moment: string): Play
  act(role: Role, name: string, fields?: Record<string, unknown>): Play
  /** One millisecond later: who was in time is late. */
  tick(): Play
  /** The case as it is at an exact moment that is known only as a number. */
  at(moment: Instant): Play
}

/** Opens a case (a signed 89-yuan shirt, refund only, not as described, unless told otherwise). */
export function play(setting: Setting = {}): Play {
  const openedAt = instant(setting.openedAt ?? '2026-11-02T10:00:00+08:00')
  const published = catalog.snapshotFor(setting.pack ?? 'taobao', openedAt)
  const snapshot = setting.rules?.(published) ?? published
  const clock = { zone: snapshot.zone, calendar: calendars.of(snapshot.country) }
  const order = orderFacts(setting, openedAt)
  const stage: Play = {
    file: null,
    now: openedAt,
    snapshot,
    clock,
    events: [],
    last: [],
    rejection: null,
    books: openingBooks(setting, order),
    wait: duration => move(stage, plusMs(stage.now, parseIsoDuration(duration) ?? Number.NaN)),
    until: moment => move(stage, instant(moment)),
    tick: () => move(stage, plusMs(stage.now, 1)),
    at: moment => move(stage, moment),
    act: (role, name, fields = {}) => step(stage, commandOf({ role, name, fields }), {}),
  }
  const claim = { remedy: 'refund_only', reason: 'not_as_described', ...setting.claim }
  const opening: Command = {
    name: 'open_case',
    by: setting.by ?? { role: 'buyer', id: 'b1' },
    fields: { kind: 'after_sale', claim },
  }
  return step(stage, opening, {
    opening: { caseId: 'case_07example', marketplaceId: 'test' },
    order,
  })
}

/** The order's money lies in escrow until the order is completed; then the merchant has had it. */
function openingBooks({ funds = {} }: Setting, { excerpt }: OrderFacts): Books {
  const paidMinor = excerpt.lines.reduce((sum, line) => sum + line.paidMinor, excerpt.shippingFeeMinor)
  return {
    [accounts.escrow(excerpt.id)]: excerpt.completedAt === null ? paidMinor : 0,
    [accounts.deposit('m1')]: funds.depositMinor ?? 0,
    [accounts.payable('m1')]: funds.payableMinor ?? 0,
  }
}

function move(stage: Play, to: Instant): Play {
  stage.now = to
  return step(stage, null, {})
}

function step(stage: Play, command: Command | null, facts: LoadedFacts): Play {
  const texts = Object.fromEntries(textFieldsOf(command).map(field => [field, textRef(field)]))
  const evidence = evidenceIn(command, stage.now)
  const world: World = {
    now: stage.now,
    snapshot: stage.snapshot,
    clock: stage.clock,
    facts: { texts, evidence, merchantFunds: fundsIn(stage.books), ...facts },
  }
  const outcome: Outcome = handle(stage.file, command, world)
  stage.file = outcome.file
  stage.events.push(...outcome.events)
  stage.last = outcome.events
  stage.rejection = outcome.rejection
  stage.books = booked(stage.books, outcome.events)
  return stage
}

function fundsIn(books: Books): NonNullable<LoadedFacts['merchantFunds']> {
  return {
    depositMinor: books[accounts.deposit('m1')] ?? 0,
    payableMinor: books[accounts.payable('m1')] ?? 0,
  }
}

function commandOf({ role, name, fields }: { role: Role; name: string; fields: Record<string, unknown> }): Command {
  const ids = {
    buyer: 'b1',
    merchant: 'm1',
    agent: 'a1',
    supervisor: 's1',
    integration: 'integration',
    system: 'platform',
  }
  return { name, by: { role, id: ids[role] } as Command['by'], fields }
}

function textFieldsOf(command: Command | null): readonly string[] {
  const known = command === null ? undefined : commands[command.name]
  const fields = known === undefined || known.from === 'opening' ? ['statement'] : (known.spec.texts ?? [])
  return command === null ? [] : fields.filter(field => command.fields[field] !== undefined)
}

function textRef(field: string): { id: string; sha256: string } {
  return { id: `txt_${field}`, sha256: '0'.repeat(64) }
}

function evidenceIn(command: Command | null, at: Instant): NonNullable<LoadedFacts['evidence']> {
  const ids = (command?.fields.evidenceIds ?? []) as readonly string[]
  const from = command?.by.role === 'buyer' || command?.by.role === 'merchant' ? command.by.role : 'platform'
  return ids.map(id => ({ id, kind: id.replace(/^evd_|_\d+$/g, ''), from, sha256: '1'.repeat(64), at }))
}

function orderFacts({ order = {}, shipment: state = 'signed', signedAt }: Setting, openedAt: Instant): OrderFacts {
  const lines = order.lines ?? [
    {
      id: 'l1',
      category: order.category ?? 'apparel',
      goods: order.goods ?? 'physical',
      quantity: order.quantity ?? 1,
      paidMinor: order.paidMinor ?? 8900,
    },
  ]
  return {
    excerpt: {
      id: 'o1',
      currency: 'CNY',
      ...(order.market !== undefined && { market: order.market }),
      paidAt: order.paidAt === undefined ? plusMs(openedAt, -7 * 86_400_000) : instant(order.paidAt),
      completedAt: order.completedAt ? instant(order.completedAt) : null,
      promisedShipBy: null,
      shippingFeeMinor: order.shippingFeeMinor ?? 0,
      lines,
    },
    promisesByLine: Object.fromEntries(lines.map(({ id }) => [id, order.promises ?? []])),
    parties: { buyer: { id: 'b1' }, merchant: { id: 'm1' } },
    shipment: shipmentOf(state, { signedAt, openedAt }),
    claimedQuantity: order.claimedQuantity ?? {},
    refundedMinor: order.refundedMinor ?? 0,
  }
}

function shipmentOf(
  state: NonNullable<Setting['shipment']>,
  { signedAt, openedAt }: { signedAt: string | undefined; openedAt: Instant },
): ShipmentAtOpening {
  if (state === 'not_shipped') return { state, shippedAt: null, signedAt: null, firstScanAt: null, updatedAt: null }
  const shippedAt = plusMs(openedAt, -5 * 86_400_000)
  const signed = signedAt === undefined ? plusMs(openedAt, -86_400_000) : instant(signedAt)
  return { state, shippedAt, signedAt: state === 'signed' ? signed : null, firstScanAt: null, updatedAt: shippedAt }
}
