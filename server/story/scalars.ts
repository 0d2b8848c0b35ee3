import { type Instant, plusMs } from '../../core/kernel/instant.ts'
import { instantOf, localDate } from '../../core/kernel/zone.ts'

/** `2023-03-02 10:00` on the wall clock of a zone. */
export function momentOf(text: string, zone: string): Instant {
  const [date = '', time = ''] = text.split(' ')
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number)
  return instantOf({ date: localDate(date), timeMs: ((hours * 60 + minutes) * 60 + seconds) * 1000 }, zone)
}

/** `48 hours` after a moment. */
export function after(at: Instant, text: string): Instant {
  const [count = '0', unit = ''] = text.split(' ')
  return plusMs(at, Number(count) * (UNIT_MS[unit.replace(/s$/, '')] ?? 0))
}

/** `¥89.00` in minor units, digit by digit: no fraction ever passes through floating point. */
export function minorOf(text: string): number {
  const digits = Number(text.replace(/\D/g, ''))
  return /^[-−]/.test(text) ? -digits : digits
}

/** The currency whose sign a sum bears. */
export function currencyOf(money: string): string {
  return CURRENCIES[money.replace(/[-−\d.]/g, '')] ?? 'CNY'
}

/** An action's fields as the wire has them: `amount: ¥89.00` becomes `amount_minor: 8900`, at every depth. */
export function wireFields(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(wireFields)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) =>
      typeof field === 'string' && MONEY.test(field) ? [`${key}_minor`, minorOf(field)] : [key, wireFields(field)],
    ),
  )
}

const MONEY = /^[-−]?[¥$€£]\d+\.\d\d$/
const CURRENCIES: Readonly<Record<string, string>> = { '¥': 'CNY', $: 'USD', '€': 'EUR', '£': 'GBP' }
const UNIT_MS: Readonly<Record<string, number>> = { second: 1000, minute: 60_000, hour: 3_600_000, day: 86_400_000 }
