import { describe, expect, it } from 'vitest'
import { autumnContext } from './autumn-2022.fixture.ts'
import type { Period } from './clock.ts'
import { type Change, type Derivation, derive, type Pause } from './derivation.ts'
import { formatInstant, instant } from './instant.ts'

const moment = (text: string) => instant(`2022-${text}+08:00`)
const days = (value: number): Period => ({ clock: 'elapsed', unit: 'days', value })
const hours = (value: number): Period => ({ clock: 'elapsed', unit: 'hours', value })
const workingDays = (value: number): Period => ({ clock: 'working_days', unit: 'working_days', value })
const service = (value: number): Period => ({
  clock: 'service_hours',
  unit: 'hours',
  value,
  opens: '09:00',
  closes: '21:00',
})

const deadline = (period: Period, from: string): Derivation => ({
  clause: 'TB-APL-03',
  period,
  start: { at: moment(from) },
  startedBy: 'ViolationRecorded',
  pauses: [],
  changes: [],
})
const pause = (from: string, until: string | null): Pause => ({
  from: moment(from),
  until: until === null ? null : moment(until),
  by: 'platform',
  reason: 'review',
})
const extended = (period: Period, at: string): Change => ({
  kind: 'extended',
  period,
  by: 'buyer',
  reason: 'late',
  at: moment(at),
})
const shortened = (period: Period, at: string): Change => ({
  kind: 'shortened',
  clause: 'TB-REF-09',
  period,
  start: { at: moment(at) },
  by: 'carrier',
  at: moment(at),
})

const due = (derivation: Derivation) => {
  const { dueAt } = derive(derivation, autumnContext)
  return dueAt === null ? null : formatInstant(dueAt, 'Asia/Shanghai').slice(5, 16)
}

describe('a pause', () => {
  const appeal = deadline(days(15), '09-01T10:00')

  it('TB-APL-03 leaves out the time of the review', () => {
    expect(due({ ...appeal, pauses: [pause('09-05T10:00', '09-08T16:00')] })).toBe('09-19T16:00')
  })

  it('TB-APL-03 leaves the deadline open while the review lasts', () => {
    expect(due({ ...appeal, pauses: [pause('09-05T10:00', null)] })).toBeNull()
  })

  it('stops nothing before the start, or after the deadline has passed', () => {
    expect(due({ ...appeal, pauses: [pause('08-20T10:00', '08-30T10:00')] })).toBe('09-16T10:00')
    expect(due({ ...appeal, pauses: [pause('08-30T10:00', '09-02T10:00')] })).toBe('09-17T10:00')
    expect(due({ ...appeal, pauses: [pause('09-17T10:00', '09-20T10:00')] })).toBe('09-16T10:00')
    expect(due({ ...appeal, pauses: [pause('09-17T10:00', null)] })).toBe('09-16T10:00')
  })

  it('at the due moment itself leaves no time, but counts: a party is in time then', () => {
    expect(due({ ...appeal, pauses: [pause('09-16T10:00', null)] })).toBeNull()
    expect(due({ ...appeal, pauses: [pause('09-16T10:00', '09-18T10:00')] })).toBe('09-18T10:00')
  })

  it('counts once where two overlap, whichever came first in the list', () => {
    const pauses = [pause('09-04T10:00', '09-07T10:00'), pause('09-03T10:00', '09-05T10:00')]
    expect(due({ ...appeal, pauses })).toBe('09-20T10:00')
    expect(due({ ...appeal, pauses: pauses.toReversed() })).toBe('09-20T10:00')
  })

  it('counts when it falls into time that an earlier one gave back', () => {
    const pauses = [pause('09-10T10:00', '09-13T10:00'), pause('09-18T10:00', '09-19T10:00')]
    expect(due({ ...appeal, pauses })).toBe('09-20T10:00')
  })

  it('gives back service hours only to a service-hours clock', () => {
    const ticket = deadline(service(12), '09-01T20:00')
    expect(due({ ...ticket, pauses: [pause('09-01T22:00', '09-02T08:00')] })).toBe('09-02T20:00')
    expect(due({ ...ticket, pauses: [pause('09-01T20:30', '09-02T10:00')] })).toBe('09-03T09:30')
  })

  it('at night leaves a due moment alone that an extension moved outside the service hours', () => {
    const ticket = { ...deadline(service(1), '09-01T19:00'), changes: [extended(hours(3), '09-01T19:30')] }
    expect(due({ ...ticket, pauses: [pause('09-01T21:30', '09-01T22:00')] })).toBe('09-01T23:00')
  })

  it('LAW-19 gives back working days only to a working-days clock', () => {
    const review = deadline(workingDays(4), '09-27T10:00')
    expect(due(review)).toBe('10-09T00:00')
    expect(due({ ...review, pauses: [pause('10-01T10:00', '10-05T10:00')] })).toBe('10-09T00:00')
    expect(due({ ...review, pauses: [pause('09-28T10:00', '09-30T10:00')] })).toBe('10-11T00:00')
    expect(due({ ...review, pauses: [pause('09-28T10:00', '09-28T18:00')] })).toBe('10-09T00:00')
  })

  it('gives back whole working days to a due moment that an extension moved inside a day', () => {
    const review = { ...deadline(workingDays(1), '09-15T10:00'), pauses: [pause('09-16T12:00', '09-19T12:00')] }
    expect(due(review)).toBe('09-20T00:00')
    expect(due({ ...review, changes: [extended(hours(9), '09-16T10:00')] })).toBe('09-20T00:00')
    expect(due({ ...review, changes: [extended(hours(57), '09-16T10:00')] })).toBe('09-20T09:00')
  })

  it('from the start is the same as a later start, for working days', () => {
    const paused = { ...deadline(workingDays(4), '09-27T10:00'), pauses: [pause('09-27T10:00', '10-09T12:00')] }
    expect(due(paused)).toBe(due(deadline(workingDays(4), '10-09T12:00')))
  })

  it('takes nothing from a midnight clock before the midnight that starts it', () => {
    const window = deadline({ clock: 'midnight', unit: 'days', value: 7 }, '09-01T10:00')
    expect(due({ ...window, pauses: [pause('09-01T12:00', '09-01T18:00')] })).toBe('09-09T00:00')
    expect(due({ ...window, pauses: [pause('09-01T12:00', '09-02T06:00')] })).toBe('09-09T06:00')
  })

  it('stops each clock of a latest_of by itself', () => {
    const either = deadline({ clock: 'latest_of', periods: [hours(20), service(10)] }, '09-01T10:00')
    expect(due(either)).toBe('09-02T06:00')
    expect(due({ ...either, pauses: [pause('09-01T12:00', '09-01T13:00')] })).toBe('09-02T07:00')
    expect(due({ ...either, pauses: [pause('09-01T12:00', '09-01T20:00')] })).toBe('09-02T16:00')
  })

  it('must not end before it begins', () => {
    expect(() => due({ ...appeal, pauses: [pause('09-05T10:00', '09-04T10:00')] })).toThrow(RangeError)
  })
})

describe('an extension', () => {
  it('TB-REF-11 adds 72 hours to the due moment, whenever it is granted', () => {
    const receipt = deadline(days(10), '09-01T10:00')
    expect(due({ ...receipt, changes: [extended(hours(72), '09-10T10:00')] })).toBe('09-14T10:00')
  })

  it('adds to what a pause has given back, and is paused in turn', () => {
    const receipt = deadline(days(10), '09-01T10:00')
    const pauses = [pause('09-02T10:00', '09-03T10:00'), pause('09-13T10:00', '09-14T10:00')]
    expect(due({ ...receipt, pauses, changes: [extended(hours(72), '09-10T10:00')] })).toBe('09-16T10:00')
  })

  it('by dates takes 24:00 for the end of its day', () => {
    const review = deadline(workingDays(1), '09-05T10:00')
    expect(due(review)).toBe('09-07T00:00')
    expect(due({ ...review, changes: [extended(workingDays(1), '09-06T10:00')] })).toBe('09-08T00:00')
    const endOfDay: Period = { clock: 'end_of_day', unit: 'days', value: 1 }
    expect(due({ ...review, changes: [extended(endOfDay, '09-06T10:00')] })).toBe('09-08T00:00')
    const midnight: Period = { clock: 'midnight', unit: 'days', value: 1 }
    expect(due({ ...review, changes: [extended(midnight, '09-06T10:00')] })).toBe('09-08T00:00')
  })

  it('by exact days begins at the due moment itself', () => {
    const exact: Period = { clock: 'midnight', unit: 'days', value: 1, exactStart: true }
    expect(due({ ...deadline(days(1), '09-05T10:00'), changes: [extended(exact, '09-05T12:00')] })).toBe('09-07T10:00')
  })

  it('by months keeps the local time, or ends on the last day of a shorter month', () => {
    const month: Period = { clock: 'months', unit: 'months', value: 1 }
    const derivation = { ...deadline(days(1), '10-30T10:00'), changes: [extended(month, '10-30T12:00')] }
    expect(due(derivation)).toBe('11-30T10:00')
  })

  it('may take the longer of two', () => {
    const longer: Period = { clock: 'latest_of', periods: [hours(1), workingDays(1)] }
    expect(due({ ...deadline(days(1), '09-05T10:00'), changes: [extended(longer, '09-05T12:00')] })).toBe('09-08T00:00')
  })
})

describe('a shortening', () => {
  const receipt = deadline(days(10), '09-01T10:00')

  it('TB-REF-09 makes 10 days 3 once the parcel is signed for', () => {
    expect(due({ ...receipt, changes: [shortened(days(3), '09-04T15:00')] })).toBe('09-07T15:00')
  })

  it('TB-REF-09 never gives more time than there was', () => {
    expect(due({ ...receipt, changes: [shortened(days(3), '09-10T15:00')] })).toBe('09-11T10:00')
  })

  it('is lengthened by an extension after it, not by one before', () => {
    const more = extended(days(1), '09-05T10:00')
    const less = shortened(days(3), '09-04T15:00')
    expect(due({ ...receipt, changes: [less, more] })).toBe('09-08T15:00')
    expect(due({ ...receipt, changes: [more, less] })).toBe('09-07T15:00')
  })

  it('is stopped by a pause that is already running, for the part that is left of it', () => {
    const changes = [shortened(days(3), '09-04T15:00')]
    expect(due({ ...receipt, pauses: [pause('09-03T15:00', '09-06T15:00')], changes })).toBe('09-09T15:00')
    expect(due({ ...receipt, pauses: [pause('09-03T15:00', null)], changes })).toBeNull()
  })
})

describe('a calendar that ends too soon', () => {
  it('is told whether the start, a pause or an extension reached beyond it', () => {
    const beyond = (derivation: Derivation) => derive(derivation, autumnContext).beyondKnownCalendar
    const review = deadline(workingDays(2), '12-27T10:00')
    expect(beyond(review)).toBe(false)
    expect(beyond({ ...review, pauses: [pause('12-28T10:00', '12-30T10:00')] })).toBe(true)
    expect(beyond({ ...review, changes: [extended(workingDays(2), '12-28T10:00')] })).toBe(true)
    const late = deadline(workingDays(4), '12-29T10:00')
    expect(beyond(late)).toBe(true)
    expect(beyond({ ...late, changes: [extended(hours(1), '12-30T10:00')] })).toBe(true)
  })
})
