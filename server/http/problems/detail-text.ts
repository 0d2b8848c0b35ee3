import { formatInstant, type Instant } from '../../../core/kernel/instant.ts'
import { moneyWords } from '../../application/wording/money-words.ts'
import { momentWords } from '../../application/wording/time-words.ts'

export type Facts = Readonly<Record<string, string | number | boolean | null>>

export interface Writing {
  readonly zone?: string | undefined
  readonly language: 'zh' | 'en'
  readonly currency?: string | undefined
}

/**
 * A sentence with its figures: `{name}` is replaced by a fact, and a part in square brackets is left out when one of
 * its facts is unknown. Names that end in `_minor` are written as money, those in `_at` as moments.
 */
export function detailText(template: string, facts: Facts, writing: Writing): string {
  const written = (part: string) => part.replace(PLACE, (_, name: string) => factText(name, facts[name], writing))
  const isKnown = (part: string) => [...part.matchAll(PLACE)].every(([, name]) => (facts[name ?? ''] ?? null) !== null)
  return written(template.replace(OPTIONAL, (_, part: string) => (isKnown(part) ? part : '')))
}

function factText(name: string, fact: Facts[string] | undefined, { zone, currency, language }: Writing): string {
  if (typeof fact !== 'number') return String(fact ?? '?')
  const at = fact as Instant
  if (name.endsWith('_at')) return zone === undefined ? formatInstant(at) : momentWords(at, zone)[language]
  return name.endsWith('_minor') && currency !== undefined ? moneyWords(fact, currency) : String(fact)
}

const PLACE = /\{(\w+)\}/g
const OPTIONAL = /\[([^\]]*)\]/g
