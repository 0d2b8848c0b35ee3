import { parseLocalDate } from '../../../core/kernel/zone.ts'
import type { Wording } from '../../../core/policy/clause.ts'
import type { FigureLimit } from '../../../core/standing/figure-limit.ts'
import { lowerFirst } from './sentence-parts.ts'
import type { StandingSentence } from './standing-sentence.ts'
import { figureTitle, pointsWords } from './standing-titles.ts'
import { chineseDate, englishDate } from './time-words.ts'

type Spoken = 'FigureLimitReached' | 'FigureLimitLeft'

export const figureLimitSentences: { readonly [Type in Spoken]: StandingSentence<Type> } = {
  FigureLimitReached: ({ limit, day }, rules) => {
    const [name, on, brings] = [figureTitle(limit.figure, limit.clause, rules), dayWords(day), bringsWords(limit)]
    return {
      zh: `${on.zh}的“${name.zh}”超出限额${brings.zh}`,
      en: `${lowerFirst(name.en)} went beyond the limit on ${on.en}${brings.en}`,
    }
  },
  FigureLimitLeft: ({ figure, day, clause }, rules) => {
    const [name, on] = [figureTitle(figure, clause, rules), dayWords(day)]
    return {
      zh: `${on.zh}的“${name.zh}”不再超出这一限额`,
      en: `${lowerFirst(name.en)} is no longer beyond this limit on ${on.en}`,
    }
  },
}

/** Points are called for, not taken: a violation is found in a case. */
function bringsWords({ orderLimitBasisPoints: orders, pointsHundredths }: FigureLimit): Wording {
  const share = orders === null ? null : `${orders / 100}%`
  const points = pointsHundredths === null ? null : pointsWords(pointsHundredths)
  const limited = { zh: `单量限为日均的 ${share}`, en: `orders are limited to ${share} of the daily average` }
  const due = { zh: `应记 ${points?.zh}`, en: `${points?.en} are called for` }
  const parts = [...(share === null ? [] : [limited]), ...(points === null ? [] : [due])]
  if (parts.length === 0) return { zh: '', en: '' }
  return { zh: `：${parts.map(({ zh }) => zh).join('，')}`, en: `: ${parts.map(({ en }) => en).join(', ')}` }
}

function dayWords(day: string): Wording {
  const date = parseLocalDate(day)
  return date === null ? { zh: day, en: day } : { zh: chineseDate(date), en: englishDate(date) }
}
