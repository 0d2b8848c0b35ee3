import { claimReasonsOf, ofKind } from '../../../core/policy/of-kind.ts'
import type { Snapshot } from '../../../core/policy/snapshot.ts'
import { actionWords } from '../../application/wording/action-words.ts'
import { REMEDY_WORDS } from '../../application/wording/glossary.ts'
import type { Facts } from './detail-text.ts'

interface Reading {
  readonly snapshot: Pick<Snapshot, 'reasons'>
  readonly kind: string
  readonly language: 'zh' | 'en'
}

/**
 * The codes in a refusal's facts, as people call them: an action, a remedy, and what the pack has a title for: a reason
 * that doesn't fit, conditions that aren't confirmed. A code that no list knows is what is wrong, and stays as it is.
 */
export function titledFacts(facts: Facts | undefined, reading: Reading): Facts {
  const titled = Object.entries(facts ?? {}).flatMap(([name, fact]) => {
    if (typeof fact !== 'string') return []
    if (name === 'action') return [[name, actionWords(fact)[reading.language]] as const]
    if (name === 'remedy') return [[name, REMEDY_WORDS[fact]?.[reading.language] ?? fact] as const]
    return TITLED.includes(name) ? [[name, titlesOf(fact, reading)] as const] : []
  })
  return Object.fromEntries(titled)
}

function titlesOf(codes: string, reading: Reading): string {
  const titles = codes.split(' ').map(code => titleOf(code, reading) ?? code)
  return titles.join(reading.language === 'zh' ? '、' : ', ')
}

/** The same code may stand in several lists: the kind's own answers and claims go before the others. */
function titleOf(code: string, { snapshot, kind, language }: Reading): string | null {
  const names = [ofKind(kind, 'reply'), claimReasonsOf(kind), ...Object.keys(snapshot.reasons)]
  const known = names.flatMap(name => snapshot.reasons[name] ?? [])
  return known.find(reason => reason.code === code)?.title[language] ?? null
}

const TITLED: readonly string[] = ['reason', 'missing', 'goods', 'category']
