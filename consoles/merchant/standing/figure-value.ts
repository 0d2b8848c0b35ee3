import type { Figure } from '../../api/wire.ts'
import { useFigures } from '../../ui/figures.ts'
import { useLanguage, useSay } from '../../ui/language.ts'
import { standingWords } from './words.ts'

export type FigureUnit = Figure['unit']

/** How a figure's value is written in its unit; nothing where there were no orders to reckon it of. */
export function useFigureWords(): (value: number | null, unit: FigureUnit) => string {
  const say = useSay(standingWords)
  const language = useLanguage()
  const { span } = useFigures()
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB'
  return (value, unit) => {
    if (value === null) return say('no_value')
    if (unit === 'milliseconds') return span(value)
    if (unit === 'count') return new Intl.NumberFormat(locale).format(value)
    return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(value / 10_000)
  }
}
