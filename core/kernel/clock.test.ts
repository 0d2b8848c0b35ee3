import { describe, expect, it } from 'vitest'
import { autumnCalendar, autumnContext } from './autumn-2022.fixture.ts'
import { dueAt, type Period, type Start } from './clock.ts'
import { formatInstant, instant } from './instant.ts'

const zone = 'Asia/Shanghai'
const due = (period: Period, start: Start) => formatInstant(dueAt(period, start, autumnContext).dueAt, zone)
const exactly = (text: string): Start => ({ at: instant(`${text}+08:00`) })
const onDay = (date: string): Start => ({ at: instant(`${date}T00:00+08:00`), precision: 'day' })
const signed = exactly('2022-09-01T10:00')

describe('the elapsed clock', () => {
  it('counts day and night, a day being 24 hours', () => {
    expect(due({ clock: 'elapsed', unit: 'hours', value: 48 }, signed)).toBe('2022-09-03T10:00:00+08:00')
    expect(due({ clock: 'elapsed', unit: 'days', value: 2 }, signed)).toBe('2022-09-03T10:00:00+08:00')
    expect(due({ clock: 'elapsed', unit: 'minutes', value: 3 }, signed)).toBe('2022-09-01T10:03:00+08:00')
    expect(due({ clock: 'elapsed', unit: 'hours', value: 0.5 }, signed)).toBe('2022-09-01T10:30:00+08:00')
  })

  it('counts from the end of the day when only the date is known', () => {
    expect(due({ clock: 'elapsed', unit: 'hours', value: 24 }, onDay('2022-09-01'))).toBe('2022-09-03T00:00:00+08:00')
  })
})

describe('the midnight clock', () => {
  const sevenDays: Period = { clock: 'midnight', unit: 'days', value: 7 }

  it('TB-7D-01 counts 7 × 24 h from 00:00 of the next day', () => {
    expect(due(sevenDays, signed)).toBe('2022-09-09T00:00:00+08:00')
    expect(due(sevenDays, exactly('2022-09-01T00:00'))).toBe('2022-09-09T00:00:00+08:00')
    expect(due(sevenDays, exactly('2022-09-01T23:59:59.999'))).toBe('2022-09-09T00:00:00+08:00')
  })

  it('TB-DSP-03 counts from the exact moment when it is known, else from the next midnight', () => {
    const check: Period = { clock: 'midnight', unit: 'days', value: 3, exactStart: true }
    expect(due(check, signed)).toBe('2022-09-04T10:00:00+08:00')
    expect(due(check, onDay('2022-09-01'))).toBe('2022-09-05T00:00:00+08:00')
  })

  it('TB-7D-02 counts 168 h from the exact moment when it is known, else from the next midnight', () => {
    const exact: Period = { ...sevenDays, exactStart: true }
    expect(due(exact, signed)).toBe('2022-09-08T10:00:00+08:00')
    expect(due(exact, onDay('2022-09-01'))).toBe('2022-09-09T00:00:00+08:00')
  })
})

describe('the end-of-day clock', () => {
  it('TB-DSP-20 ends at 24:00 of the day received', () => {
    const today: Period = { clock: 'end_of_day', unit: 'days', value: 0 }
    expect(due(today, signed)).toBe('2022-09-02T00:00:00+08:00')
    expect(due(today, onDay('2022-09-01'))).toBe('2022-09-02T00:00:00+08:00')
    expect(due({ ...today, value: 2 }, signed)).toBe('2022-09-04T00:00:00+08:00')
  })
})

describe('the months clock', () => {
  const sixMonths: Period = { clock: 'months', unit: 'months', value: 6 }

  it('TB-DSP-08 ends at the same local time six months later, or on the last day of a shorter month', () => {
    expect(due(sixMonths, signed)).toBe('2023-03-01T10:00:00+08:00')
    expect(due(sixMonths, exactly('2022-08-31T10:00'))).toBe('2023-02-28T10:00:00+08:00')
  })

  it('TB-DSP-08 ends with the day when only the date is known', () => {
    expect(due(sixMonths, onDay('2022-08-31'))).toBe('2023-03-01T00:00:00+08:00')
  })
})

describe('the working-days clock', () => {
  const fourDays: Period = { clock: 'working_days', unit: 'working_days', value: 4 }

  it('TB-EVD-03 counts from the day after, to 24:00 of the last one', () => {
    expect(due(fourDays, exactly('2022-09-30T10:00'))).toBe('2022-10-12T00:00:00+08:00')
    expect(due(fourDays, onDay('2022-09-30'))).toBe('2022-10-12T00:00:00+08:00')
  })

  it('says when it counted beyond the published calendar', () => {
    expect(dueAt(fourDays, exactly('2022-12-26T10:00'), autumnContext).beyondKnownCalendar).toBe(false)
    expect(dueAt(fourDays, exactly('2022-12-27T10:00'), autumnContext).beyondKnownCalendar).toBe(true)
  })

  it("keeps to the days of the calendar's country, wherever the marketplace is", () => {
    const abroad = { zone: 'America/New_York', calendar: autumnCalendar }
    const due = dueAt(fourDays, exactly('2022-09-30T10:00'), abroad)
    expect(formatInstant(due.dueAt, zone)).toBe('2022-10-12T00:00:00+08:00')
  })
})

describe('the service-hours clock', () => {
  const twelve: Period = { clock: 'service_hours', unit: 'hours', value: 12, opens: '09:00', closes: '21:00' }

  it('DY-SR-02 carries over to the next day: 20:00 + 12 h is 20:00 the next day', () => {
    expect(due(twelve, exactly('2022-09-01T20:00'))).toBe('2022-09-02T20:00:00+08:00')
  })

  it('starts with the next opening when only the date is known', () => {
    expect(due({ ...twelve, value: 1 }, onDay('2022-09-01'))).toBe('2022-09-02T10:00:00+08:00')
  })
})

describe('latest_of', () => {
  it('DY-AS-13 takes the latest of several, however nested', () => {
    const days = (value: number): Period => ({ clock: 'elapsed', unit: 'days', value })
    const nested: Period = { clock: 'latest_of', periods: [days(9), days(1)] }
    expect(due({ clock: 'latest_of', periods: [days(7), nested] }, signed)).toBe('2022-09-10T10:00:00+08:00')
  })

  it("isn't settled while one of them may change with the next calendar", () => {
    const periods: Period[] = [
      { clock: 'elapsed', unit: 'days', value: 90 },
      { clock: 'working_days', unit: 'working_days', value: 4 },
    ]
    expect(dueAt({ clock: 'latest_of', periods }, exactly('2022-12-30T10:00'), autumnContext)).toMatchObject({
      beyondKnownCalendar: true,
    })
  })

  it('refuses an empty list', () => {
    expect(() => due({ clock: 'latest_of', periods: [] }, signed)).toThrow(RangeError)
  })
})

describe('a value that no rule can have', () => {
  it.each<Period>([
    { clock: 'elapsed', unit: 'hours', value: -1 },
    { clock: 'elapsed', unit: 'minutes', value: 0.1234567 },
    { clock: 'midnight', unit: 'days', value: 1.5 },
    { clock: 'months', unit: 'months', value: Number.NaN },
    { clock: 'working_days', unit: 'working_days', value: 0.5 },
  ])('throws: $value $unit', period => {
    expect(() => due(period, signed)).toThrow(RangeError)
  })
})
