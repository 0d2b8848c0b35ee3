import { expect, test } from 'vitest'
import { entering, NO_FUNDS } from '../../test/properties/standing-course.ts'
import { groundOfPack } from '../../test/support/standing-ground.ts'
import { type Instant, instant } from '../kernel/instant.ts'
import { noStanding } from './evolve.ts'
import type { MerchantFunds } from './funds.ts'
import { handleStanding, type StandingCommand } from './handle.ts'
import { type History, NO_HISTORY } from './history.ts'
import type { StandingFile } from './standing-file.ts'

const tmall = groundOfPack('tmall')
const by = { role: 'system', id: 'platform' } as const
const day = (date: string) => instant(`${date}T10:00+08:00`)
const violation = tmall.entered({ at: '2026-03-01T10:00+08:00', points: 12 }, 'vio_1')
const found: History = { ...NO_HISTORY, violations: [{ ...violation, recordedAt: violation.at }] }
const funds = (depositMinor: number, payableMinor: number): MerchantFunds => {
  return { ...NO_FUNDS, deposit: { CNY: depositMinor }, payable: { CNY: payableMinor } }
}

function handled(file: StandingFile, command: StandingCommand, about: Partial<World>) {
  const world = {
    by,
    ground: tmall,
    inForce: '',
    openCases: 0,
    history: found,
    funds: NO_FUNDS,
    now: violation.at,
    ...about,
  }
  return handleStanding(file, command, world)
}
interface World {
  readonly now: Instant
  readonly inForce: string
  readonly history: History
  readonly funds: MerchantFunds
}

const paid = { sanctionId: 'san_old', amountMinor: 1_000_000, currency: 'CNY' }

test('what was paid for one sanction is no payment for another: that one’s penalty stays in the deposit', () => {
  const release: StandingCommand = { name: 'release_deposit', amountMinor: 600_000 }
  const begun = handled(noStanding('bazaar', 'm1'), entering(violation, tmall), { history: NO_HISTORY }).file
  const { rules } = violation
  const refused = handled({ ...begun, penalties: [paid] }, release, { funds: funds(600_000, 0), inForce: rules })
  expect(refused.rejection).toMatchObject({ code: 'deposit_still_required', facts: { releasable_minor: 0 } })
})

const count: StandingCommand = { name: 'count_funds' }
const reverse: StandingCommand = {
  name: 'reverse_violation',
  violationId: 'vio_1',
  appealId: 'case_00a',
  pointsHundredths: null,
}

/** A node’s penalty that was taken in two steps: from the deposit, and then also from what he is to be paid. */
function chargedTwice(): StandingFile {
  const begun = handled(noStanding('bazaar', 'm1'), entering(violation, tmall), { history: NO_HISTORY }).file
  const first = handled(begun, count, { now: day('2026-03-02'), funds: funds(600_000, 0) }).file
  return handled(first, count, { now: day('2026-03-04'), funds: funds(300_000, 900_000) }).file
}

test('TB-PTS-19 · a penalty taken back goes where each part was taken, as of the moment at which it was', () => {
  const charged = chargedTwice()
  expect(charged.penalties).toMatchObject([{ amountMinor: 1_000_000 }])
  const { events, file } = handled(charged, reverse, { now: day('2026-03-09') })
  const from = { source: 'platform:penalties', currency: 'CNY' }
  const deposit = { ...from, destination: 'merchant:m1:deposit' }
  const payable = { ...from, destination: 'merchant:m1:payable' }
  expect(events.find(({ type }) => type === 'PenaltyReturned')).toMatchObject({
    amountMinor: 1_000_000,
    movements: [
      { ...deposit, amountMinor: 600_000, undoesAt: day('2026-03-02') },
      { ...deposit, amountMinor: 300_000, undoesAt: day('2026-03-04') },
      { ...payable, amountMinor: 100_000, undoesAt: day('2026-03-04') },
    ],
  })
  expect(file.penalties).toEqual([])
})

test('of a penalty whose parts weren’t noted all goes to what he is still to be paid, and counts from now', () => {
  const charged = chargedTwice()
  const older = { ...charged, penalties: charged.penalties.map(({ parts: _unnoted, ...one }) => one) }
  const { events } = handled(older, reverse, { now: day('2026-03-09') })
  expect(events.find(({ type }) => type === 'PenaltyReturned')).toMatchObject({
    movements: [{ destination: 'merchant:m1:payable', amountMinor: 1_000_000, undoesAt: day('2026-03-09') }],
  })
})
