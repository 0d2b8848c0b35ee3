import type { Instant } from '../../../core/kernel/instant.ts'
import type { Clause, DatedValue, Wording } from '../../../core/policy/clause.ts'
import { factsWords } from '../words/fact-words.ts'
import { currencyIn, valueWords } from '../words/value-words.ts'
import { change, type PackChange, type Turn } from './change.ts'

/** Rules that begin and end, and the values that are others from this moment on. */
export function clauseChanges(turn: Turn, at: Instant): PackChange[] {
  const ids = new Set([...Object.keys(turn.before.clauses), ...Object.keys(turn.after.clauses)])
  return [...ids].flatMap(id => {
    const [before, after] = [turn.before.clauses[id], turn.after.clauses[id]]
    if (after === undefined) return before === undefined ? [] : [change(endOf(before), id)]
    if (before === undefined) return [change(beginOf(after), id)]
    return valueChanges({ before, after }, { ...turn, at })
  })
}

function beginOf({ title, text }: Clause): Wording {
  return { zh: `新规则“${title.zh}”：${text.zh.trim()}`, en: `New rule, “${title.en}”: ${text.en.trim()}` }
}

function endOf({ title }: Clause): Wording {
  return { zh: `规则“${title.zh}”不再适用。`, en: `“${title.en}” is no longer a rule.` }
}

function valueChanges(
  { before, after }: { readonly before: Clause; readonly after: Clause },
  turn: Turn & { readonly at: Instant },
): PackChange[] {
  const old = byScope(before, (turn.at - 1) as Instant)
  const young = byScope(after, turn.at)
  return [...new Set([...old.keys(), ...young.keys()])].flatMap(scope => {
    const values = { was: old.get(scope), is: young.get(scope) }
    const sentence = old.size === 0 ? firstValue(after, values, turn) : otherValue(after, values, turn)
    const source = (values.is ?? values.was)?.source ?? null
    return sentence === null ? [] : [change(sentence, after.id, source)]
  })
}

interface Values {
  readonly was: DatedValue | undefined
  readonly is: DatedValue | undefined
}

/** A rule that had no value before is told with its words: nobody has read it yet. */
function firstValue({ title, text, appliesBy }: Clause, { is }: Values, { after, lexicon }: Turn): Wording | null {
  if (is === undefined) return null
  const value = valueWords(is.value, currencyIn(after, is.scope))
  const where = factsWords(is.scope, lexicon)
  const from = FROM[appliesBy]
  return where.en === ''
    ? {
        zh: `新规则“${title.zh}”，${value.zh}${from.zh}：${text.zh.trim()}`,
        en: `New rule, “${title.en}”, ${value.en}${from.en}: ${text.en.trim()}`,
      }
    : {
        zh: `新规则“${title.zh}”，${where.zh}的，${value.zh}${from.zh}。`,
        en: `New rule, “${title.en}” (${where.en}): ${value.en}${from.en}.`,
      }
}

function otherValue({ title, appliesBy }: Clause, { was, is }: Values, { after, lexicon }: Turn): Wording | null {
  const [old, young] = [was, is].map(value => value && valueWords(value.value, currencyIn(after, value.scope)))
  if (old?.en === young?.en) return null
  const where = factsWords((is ?? was)?.scope ?? {}, lexicon)
  const from = FROM[appliesBy]
  const zh = where.zh === '' ? title.zh : `${title.zh}（${where.zh}）`
  const en = where.en === '' ? title.en : `${title.en} (${where.en})`
  if (old === undefined)
    return { zh: `${zh}：新定为 ${young?.zh}${from.zh}。`, en: `${en}: now ${young?.en}${from.en}.` }
  if (young === undefined) return { zh: `${zh}：${spaced(old.zh)}不再适用。`, en: `${en}: ${old.en} no longer.` }
  return {
    zh: `${zh}：由 ${spaced(old.zh)}改为 ${young.zh}${from.zh}。`,
    en: `${en}: ${young.en} instead of ${old.en}${from.en}.`,
  }
}

/** 5 天改为 and 5% 改为: a figure stands apart from the word after it. */
function spaced(zh: string): string {
  return /[0-9%]$/.test(zh) ? `${zh} ` : zh
}

/** By opening a snapshot has that day's values alone; else all dates', of which the latest begun of each scope runs. */
function byScope({ values }: Clause, at: Instant): Map<string, DatedValue> {
  const begun = values.filter(({ from, until }) => from <= at && (until === undefined || at < until))
  return new Map(begun.toSorted((one, other) => one.from - other.from).map(value => [scopeKey(value), value]))
}

function scopeKey({ scope }: DatedValue): string {
  return JSON.stringify(Object.entries(scope).sort())
}

/** What is asked of an older order or act stays by its older value. */
const FROM: Readonly<Record<Clause['appliesBy'], Wording>> = {
  case_opened_at: { zh: '', en: '' },
  order_paid_at: { zh: '（自该日起付款的订单）', en: ' (for orders paid from this day on)' },
  act_at: { zh: '（自该日起的行为）', en: ' (for acts from this day on)' },
}
