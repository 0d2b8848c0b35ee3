import type { Language } from '../problems/problem-response.ts'

/** Chinese unless English is asked for with more weight. */
export function languageOf(acceptLanguage: string | undefined): Language {
  if (acceptLanguage === undefined) return 'zh'
  const weights = acceptLanguage.split(',').map(weighted)
  const weightOf = (language: string) =>
    Math.max(
      0,
      ...weights.filter(({ tag }) => tag === language || tag.startsWith(`${language}-`)).map(one => one.weight),
    )
  return weightOf('en') > weightOf('zh') ? 'en' : 'zh'
}

function weighted(part: string): { tag: string; weight: number } {
  const [tag = '', ...parameters] = part.split(';').map(piece => piece.trim().toLowerCase())
  const quality = parameters.find(parameter => parameter.startsWith('q='))?.slice(2)
  const weight = quality === undefined ? 1 : Number(quality)
  return { tag, weight: Number.isFinite(weight) ? weight : 0 }
}
