import { useLanguage } from './language.ts'
import { type Language, said } from './wording.ts'
import { uiWords } from './words.ts'

/** How money and moments are written for this reader. Moments stay on the marketplace's own wall clock. */
export interface Figures {
  money(amountMinor: number, currency: string): string
  /** 11月19日 18:00 / 19 Nov, 18:00; with the year where it isn't that of `from`. */
  moment(at: string, from?: string): string
  date(at: string): string
  /** A sentence of the server's, with its moments as this reader writes them. */
  readable(sentence: string): string
  /** 还剩 3 小时 20 分 / 3 h 20 min left */
  span(ms: number): string
}

export function useFigures(): Figures {
  return figuresIn(useLanguage())
}

export function figuresIn(language: Language): Figures {
  const locale = LOCALES[language]
  const write = (at: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: zoneOf(at), hourCycle: 'h23' }).format(new Date(at))
  return {
    money(amountMinor, currency) {
      const format = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
      return format.format(amountMinor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
    },
    moment: (at, from = at) =>
      write(at, { ...(at.slice(0, 4) !== from.slice(0, 4) && { year: 'numeric' }), ...DAY, ...MINUTE }),
    readable: sentence => sentence.replace(MOMENT, at => write(at, { ...DAY, ...MINUTE })),
    date: at => write(at, { year: 'numeric', ...DAY }),
    span: ms => spanWords(ms, language),
  }
}

/** The offset that the moment itself was written with: `2026-11-18T12:00:00+08:00` is read in +08:00. */
function zoneOf(at: string): string {
  return /[+-]\d\d:\d\d$/.exec(at)?.[0] ?? 'UTC'
}

function spanWords(ms: number, language: Language): string {
  const minutes = Math.max(0, Math.floor(ms / 60_000))
  const parts = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60]
  const first = parts.findIndex(part => part > 0)
  const shown = first < 0 ? [[0, 2] as const] : parts.map((part, place) => [part, place] as const)
  return shown
    .filter(([part, place]) => first < 0 || (place >= first && place <= first + 1 && part > 0))
    .map(([part, place]) => said(uiWords[UNITS[place] ?? 'minutes'], language, { count: part }))
    .join(' ')
}

const MOMENT = /\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)/g
const LOCALES = { zh: 'zh-CN', en: 'en-GB' } as const
const DAY = { month: 'short', day: 'numeric' } as const
const MINUTE = { hour: '2-digit', minute: '2-digit' } as const
const UNITS = ['days', 'hours', 'minutes'] as const
