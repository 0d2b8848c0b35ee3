import { expect, test } from 'vitest'
import { merchantLossMinor, outstandingMinor } from '../../core/case-file/sums.ts'
import { type Instant, plusMs } from '../../core/kernel/instant.ts'
import { type Booked, balancesAsOf } from '../../core/ledger/balances.ts'
import { type Books, movementsIn } from '../../server/pack-files/drive/books.ts'
import { holds } from './holds.ts'
import { asIfNeverTaken } from './never-taken.ts'
import { appealed, type Lost, lostCases, type Played, playLost } from './rewound-books.ts'

const FOREVER = Number.MAX_SAFE_INTEGER as Instant

/** Whether it holds for cases that the merchant lost; there have to be enough of them. */
function forLostCases(property: (played: Played, lost: Lost) => void): void {
  let lostCount = 0
  let count = 0
  holds(lostCases, lost => {
    count += 1
    const played = playLost(lost)
    if (played === null) return
    lostCount += 1
    property(played, lost)
  })
  expect(lostCount).toBeGreaterThan(count / 5)
}

test('corrected: each account, each day, as if nothing had ever been taken from the merchant', () => {
  forLostCases((played, { appealAfterHours: hours }) => {
    const granted = appealed(played, { hours })
    const twin = twinOf(played)
    for (const asOf of momentsOf(granted)) {
      expect(corrected(granted.booked, asOf), `${asOf}`).toEqual(corrected(twin, asOf))
    }
  })
})

test('published: each account, each day, as it was shown then', () => {
  forLostCases((played, { appealAfterHours: hours }) => {
    const { booked, shown } = appealed(played, { hours })
    for (const [moment, books] of shown) expect(published(booked, moment), `${moment}`).toEqual(nonZero(books))
  })
})

test('granted in part and then in full is granted in full; the part alone lies between', () => {
  forLostCases((played, { appealAfterHours: hours, share }) => {
    const { file } = played.state
    const mostMinor = merchantLossMinor(file) + outstandingMinor(file)
    const amountMinor = Math.max(1, Math.floor((mostMinor * share) / 100))
    const part = appealed(played, { hours, amountMinor })
    const full = appealed(part, { hours })
    const atOnce = appealed(played, { hours })
    for (const asOf of momentsOf(full)) {
      expect(corrected(full.booked, asOf), `${asOf}`).toEqual(corrected(atOnce.booked, asOf))
      const costMinor = platforms(corrected(played.booked, asOf)) - platforms(corrected(part.booked, asOf))
      expect(costMinor).toBeGreaterThanOrEqual(0)
      expect(costMinor).toBeLessThanOrEqual(amountMinor)
    }
    expect(platforms(part.state.books)).toBe(platforms(played.state.books) - amountMinor)
    expect(appealed(full, { hours }).booked).toEqual(full.booked)
  })
})

test('an undoing without its moment is found out, and so is a reading with hindsight', () => {
  let [late, wise] = [false, false]
  forLostCases((played, { appealAfterHours: hours }) => {
    const { booked, shown } = appealed(played, { hours: hours + 1 })
    const undated = booked.map(({ undoesAt: _moment, ...one }) => one)
    const twin = twinOf(played)
    for (const [moment, books] of shown) {
      late ||= !isSame(corrected(undated, moment), corrected(twin, moment))
      wise ||= !isSame(corrected(booked, moment), nonZero(books))
    }
  })
  expect([late, wise]).toEqual([true, true])
})

/** What would have been booked in the twin of its history. */
function twinOf({ beside, events, state, ground }: Played): readonly Booked[] {
  const market = { orderId: state.file.order?.id ?? '', isPaidOut: ground.snapshot.onCompletion === 'paid_out' }
  const moved = asIfNeverTaken(events, market)
  return [
    ...beside,
    ...moved.flatMap(event => movementsIn(event).map(one => ({ ...one, at: event.at, recordedAt: event.at }))),
  ]
}

/** Each moment at which something counted or became known, and the last one before it. */
function momentsOf({ booked }: Played): readonly Instant[] {
  const moments = new Set(booked.flatMap(({ at, recordedAt }) => [at, recordedAt]))
  return [...moments].flatMap(moment => [plusMs(moment, -1), moment])
}

function corrected(booked: readonly Booked[], asOf: Instant): Books {
  return nonZero(balancesAsOf(booked, { asOf, knownAt: FOREVER }))
}

function published(booked: readonly Booked[], asOf: Instant): Books {
  return nonZero(balancesAsOf(booked, { asOf, knownAt: asOf }))
}

function nonZero({ before: _source, ...books }: Books): Books {
  return Object.fromEntries(Object.entries(books).filter(([, minor]) => minor !== 0))
}

function isSame(one: Books, other: Books): boolean {
  const paths = Object.keys({ ...one, ...other })
  return paths.every(path => (one[path] ?? 0) === (other[path] ?? 0))
}

function platforms(books: Books): number {
  const own = Object.entries(books).filter(([path]) => path.startsWith('platform:'))
  return own.reduce((sum, [, minor]) => sum + minor, 0)
}
