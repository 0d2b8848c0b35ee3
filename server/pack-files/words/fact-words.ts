import type { Wording } from '../../../core/policy/clause.ts'
import type { Conditions, Fact, Test } from '../../../core/policy/conditions.ts'
import { OUTCOME_WORDS, REMEDY_WORDS } from '../../application/wording/glossary.ts'
import { moneyWords } from '../../application/wording/money-words.ts'
import { FACT_NAMES, FACT_PHRASES, PROMISE_WORDS } from './fact-glossary.ts'
import { eitherOf, type Lexicon, listed, quoted } from './lexicon.ts'

/** What facts a rule asks for, as a person says it; empty where it asks for none. */
export function factsWords(when: Conditions, lexicon: Lexicon): Wording {
  return listed(
    Object.entries(when).map(([fact, test]) => factWords(fact, test, lexicon)),
    { zh: '，', en: ', ' },
  )
}

/** For what matters a value is; null for one that is for all. */
export function scopeInWords(scope: Conditions, lexicon: Lexicon): Wording | null {
  return Object.keys(scope).length === 0 ? null : factsWords(scope, lexicon)
}

function factWords(fact: string, test: Test, lexicon: Lexicon): Wording {
  if (Array.isArray(test))
    return oneOf(
      test.map((value: Fact) => ({ fact, value })),
      lexicon,
    )
  if (typeof test === 'object') return rangeWords(fact, test as Range, lexicon)
  return oneOf([{ fact, value: test as Fact }], lexicon)
}

interface Known {
  readonly fact: string
  readonly value: Fact
}

/**
 * Values that speak for themselves need no name before them: 已签收 / signed for. A code does:
 * 理由“破损” / reason “Damaged”.
 */
function oneOf(known: readonly Known[], lexicon: Lexicon): Wording {
  const worded = known.flatMap(each => wordsOf(each, lexicon) ?? [])
  // A code that none of these rules' lists has comes up in no case of theirs: another pack's, which shares the line.
  const values = worded.length > 0 ? worded : known.map(({ value }) => quoted({ zh: `${value}`, en: `${value}` }))
  const [first] = known
  const isNamed = first !== undefined && phraseOf(first, lexicon) === null
  const name = isNamed ? (FACT_NAMES[first.fact] ?? { zh: first.fact, en: first.fact }) : { zh: '', en: '' }
  const all = eitherOf(values)
  return { zh: `${name.zh}${all.zh}`, en: `${name.en}${isNamed ? ' ' : ''}${all.en}` }
}

function wordsOf(known: Known, lexicon: Lexicon): Wording | null {
  const plain = phraseOf(known, lexicon) ?? remedyOf(known) ?? outcomeOf(known)
  if (plain !== null) return plain
  const coded = codeWords(known, lexicon)
  if (coded !== null) return quoted(coded)
  return typeof known.value === 'string' ? null : quoted({ zh: `${known.value}`, en: `${known.value}` })
}

function phraseOf({ fact, value }: Known, lexicon: Lexicon): Wording | null {
  if (fact.startsWith('promise_')) return promiseWords(fact.slice('promise_'.length), lexicon)
  return FACT_PHRASES[fact]?.[String(value)] ?? null
}

/** A promise that is known everywhere, or one of the pack's own: 承诺“金牌会员” / sold with “gold member”. */
function promiseWords(promise: string, lexicon: Lexicon): Wording {
  const known = PROMISE_WORDS[promise]
  if (known !== undefined) return known
  const { zh, en } = quoted(lexicon.coded(promise, 'promise') ?? { zh: promise, en: promise })
  return { zh: `承诺${zh}`, en: `sold with ${en}` }
}

function outcomeOf({ fact, value }: Known): Wording | null {
  return fact.endsWith('outcome') ? (OUTCOME_WORDS[String(value)] ?? null) : null
}

function remedyOf({ fact, value }: Known): Wording | null {
  return fact.endsWith('remedy') ? (REMEDY_WORDS[String(value)] ?? null) : null
}

function codeWords({ fact, value }: Known, lexicon: Lexicon): Wording | null {
  const code = String(value)
  if (fact === 'subject_outcome' && OUTCOME_WORDS[code] !== undefined) return OUTCOME_WORDS[code]
  return lexicon.coded(code, fact.replace(/^subject_/, '')) ?? lexicon.kind(code) ?? null
}

interface Range {
  readonly atLeast?: number
  readonly atMost?: number
}

function rangeWords(fact: string, { atLeast, atMost }: Range, { currency }: Lexicon): Wording {
  const name = FACT_NAMES[fact] ?? { zh: fact, en: fact }
  const figure = (value: number) => (fact.endsWith('_minor') ? moneyWords(value, currency) : String(value))
  const bounds = [
    ...(atLeast === undefined ? [] : [{ zh: `不低于 ${figure(atLeast)}`, en: `at least ${figure(atLeast)}` }]),
    ...(atMost === undefined ? [] : [{ zh: `不超过 ${figure(atMost)}`, en: `at most ${figure(atMost)}` }]),
  ]
  const { zh, en } = listed(bounds, { zh: '、', en: ' and ' })
  return { zh: `${name.zh}${zh}`, en: `${name.en} ${en}` }
}
