/** An amount as a person writes it: ¥3,299.00. A currency without a sign of its own is named: JPY 1,200. */
export function moneyWords(amountMinor: number, currency: string): string {
  const digits = minorDigits(currency)
  const [whole = '0', fraction] = exact(Math.abs(amountMinor), digits).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  const figure = fraction === undefined ? grouped : `${grouped}.${fraction}`
  return `${amountMinor < 0 ? '−' : ''}${SIGNS[currency] ?? `${currency} `}${figure}`
}

/** How many digits of a currency are its smallest unit's. */
export function minorDigits(currency: string): number {
  return WHOLE_CURRENCIES.has(currency) ? 0 : 2
}

/** In text, so that no figure is ever rounded on its way to a reader. */
function exact(amountMinor: number, digits: number): string {
  const text = String(amountMinor).padStart(digits + 1, '0')
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`
}

const SIGNS: Readonly<Record<string, string>> = { CNY: '¥', USD: '$', GBP: '£', EUR: '€' }
/** Currencies whose smallest unit is the currency itself. */
const WHOLE_CURRENCIES: ReadonlySet<string> = new Set(['JPY', 'KRW', 'VND', 'IDR'])
