import { type Period, type SimplePeriod, simplePeriodsOf } from '../../../core/kernel/clock.ts'
import type { Wording } from '../../../core/policy/clause.ts'

/** A length of time as a person says it: 48 小时 / 48 hours; 4 个工作日 / 4 working days. */
export function periodWords(period: Period): Wording {
  if (period.clock !== 'latest_of') return simpleWords(period)
  const all = period.periods.map(periodWords)
  return {
    zh: `${all.map(one => one.zh).join('、')}中最晚者`,
    en: `the latest of ${all.map(one => one.en).join(', ')}`,
  }
}

/** Whether the period ends with a day, not with a time of day. */
export function countsDates(period: Period): boolean {
  return simplePeriodsOf(period).some(({ clock }) => DATE_CLOCKS.includes(clock))
}

/** A length of time with the moment that it counts from: 自签收次日 0 时起 7 天 / 7 days from the midnight after signing. */
export function periodSince(period: Period, { zh, en }: Wording): Wording {
  const words = periodWords(period)
  if (period.clock === 'midnight') {
    const length = lengthWords(period.value, period.unit)
    return period.exactStart === true
      ? {
          zh: `自${zh}时刻起 ${length.zh}（只有日期的，自次日 0 时起）`,
          en: `${length.en} from the moment of ${en}, or the next midnight where only its date is known`,
        }
      : { zh: `自${zh}次日 0 时起 ${length.zh}`, en: `${length.en} from the midnight after ${en}` }
  }
  if (period.clock === 'end_of_day' && period.value === 0) {
    return { zh: `至${zh}当日 24 时`, en: `until 24:00 of the day of ${en}` }
  }
  if (period.clock === 'elapsed' && period.value === 0) return { zh: `至${zh}`, en: `until ${en}` }
  return { zh: `自${zh}起 ${words.zh}`, en: `${words.en} from ${en}` }
}

function simpleWords(period: SimplePeriod): Wording {
  const { value, unit } = period
  const length = lengthWords(value, unit)
  if (period.clock === 'elapsed' && value === 0) return { zh: '即时', en: 'at once' }
  switch (period.clock) {
    case 'elapsed':
    case 'months':
    case 'working_days':
      return length
    case 'midnight':
      return { zh: `${length.zh}（自次日 0 时起算）`, en: `${length.en} from the next midnight` }
    case 'end_of_day':
      return value === 0
        ? { zh: '当日 24 时止', en: 'until 24:00 of the same day' }
        : { zh: `${value} 个自然日`, en: value === 1 ? '1 calendar day' : `${value} calendar days` }
    case 'service_hours': {
      const hours = `${period.opens}–${period.closes}`
      return { zh: `${length.zh}（只计 ${hours}）`, en: `${length.en}, counted from ${hours} only` }
    }
  }
}

function lengthWords(value: number, unit: SimplePeriod['unit']): Wording {
  if (unit === 'minutes' && value >= MINUTES_IN_HOUR && value % MINUTES_IN_HOUR === 0) {
    return lengthWords(value / MINUTES_IN_HOUR, 'hours')
  }
  const [zh, one, many] = UNIT_WORDS[unit]
  return { zh: `${value} ${zh}`, en: `${value} ${value === 1 ? one : many}` }
}

/** Extensions are kept in minutes, and nobody says 1440 minutes. */
const MINUTES_IN_HOUR = 60
const UNIT_WORDS = {
  minutes: ['分钟', 'minute', 'minutes'],
  hours: ['小时', 'hour', 'hours'],
  days: ['天', 'day', 'days'],
  months: ['个月', 'month', 'months'],
  working_days: ['个工作日', 'working day', 'working days'],
} as const

const DATE_CLOCKS: readonly SimplePeriod['clock'][] = ['working_days', 'end_of_day', 'midnight']
