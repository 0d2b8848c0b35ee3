import { type Instant, plusMs } from '../../core/kernel/instant.ts'
import { instantOf, localDate } from '../../core/kernel/zone.ts'
import { minorDigits } from '../application/wording/money-words.ts'

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

/** The currency whose sign or name a sum bears. */
export function currencyOf(money: string): string {
  const sign = money.replace(/[-−\d., ]/g, '')
  return CURRENCIES[sign] ?? (sign || 'CNY')
}

/** Whether a text is a sum as stories write it, with as many digits behind the point as its currency has. */
export function isMoney(text: string): boolean {
  const digits = text.split('.')[1]?.length ?? 0
  return MONEY.test(text) && digits === minorDigits(currencyOf(text))
}

/** An action's fields as the wire has them: `amount: ¥89.00` becomes `amount_minor: 8900`, at every depth. */
export function wireFields(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(wireFields)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) =>
      typeof field === 'string' && isMoney(field) ? [`${key}_minor`, minorOf(field)] : [key, wireFields(field)],
    ),
  )
}

/** A currency without a sign of its own is named. */
export const MONEY = /^[-−]?(?:[¥$€£]|[A-Z]{3} )\d[\d,]*(?:\.\d\d)?$/
const CURRENCIES: Readonly<Record<string, string>> = { '¥': 'CNY', $: 'USD', '€': 'EUR', '£': 'GBP' }
const UNIT_MS: Readonly<Record<string, number>> = { second: 1000, minute: 60_000, hour: 3_600_000, day: 86_400_000 }
