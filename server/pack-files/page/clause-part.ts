import type { LocalDate } from '../../../core/kernel/zone.ts'
import type { Wording } from '../../../core/policy/clause.ts'
import type { Conditions } from '../../../core/policy/conditions.ts'
import type { Snapshot } from '../../../core/policy/snapshot.ts'
import type { ChangePart, ClausePart, HistoryPart } from '../../application/pack-pages.ts'
import { type HistoryLine, isIncluded, isWrittenIn, type Pack, type ValueShape, type WrittenClause } from '../pack.ts'
import { linesInForce } from '../resolve/in-force.ts'
import { CLOCKS_OF_UNIT, clauseValue } from '../resolve/resolve-clause.ts'
import { scopeInWords } from '../words/fact-words.ts'
import type { Lexicon } from '../words/lexicon.ts'
import { CONFIDENCE_WORDS, momentWords, valueWords } from '../words/value-words.ts'

export interface PageGround {
  readonly pack: Pack
  readonly snapshot: Snapshot
  readonly on: LocalDate
  readonly lexicon: Lexicon
}

/** A clause with all the values that it has had and will have, and whether its next one can be written here. */
export function clausePart(clause: WrittenClause, ground: PageGround): ClausePart {
  const { id, title, text, value, source, confidence, assumed, disabled, wordsOnly, suspended } = clause
  const fixed = fixedBecause(clause, ground.pack)
  return {
    id,
    title,
    text,
    countedFrom: value?.countedFrom == null ? null : momentWords(value.countedFrom),
    history: value === null ? [] : historyOf(clause, value, ground),
    suspended: suspended.map(one => ({ from: one.from, until: one.until, source: one.source })),
    source,
    confidence: confidence === null ? null : confidenceWords(confidence),
    assumed,
    disabled,
    wordsOnly,
    change: fixed === null && value !== null ? changeOf(clause, value, ground.lexicon) : null,
    fixed,
    inheritedFrom: isWrittenIn(ground.pack, clause) || isIncluded(ground.pack, clause) ? null : homeOf(clause),
  }
}

/** The pack, or the base, in whose folder it stands. */
function homeOf({ place }: WrittenClause): string {
  return place.file.split('/')[0] ?? ''
}

function historyOf(clause: WrittenClause, shape: ValueShape, ground: PageGround): HistoryPart[] {
  const { snapshot, on, lexicon } = ground
  const running = new Set(linesInForce(clause, on).map(({ line }) => line))
  return clause.history.map(line => {
    const scope = { ...clause.scope, ...line.scope }
    const market = typeof scope.market === 'string' ? snapshot.markets?.[scope.market] : undefined
    return {
      from: line.from,
      until: line.until,
      announced: line.announced,
      value: valueWords(clauseValue(line, shape), market?.currency ?? snapshot.currency),
      scope: scopeInWords(scope as Conditions, lexicon),
      source: line.source,
      confidence: confidenceWords(line.confidence),
      assumed: line.assumed,
      published: line.published,
      time: line.from > on ? 'ahead' : running.has(line) ? 'now' : 'before',
    }
  })
}

export function confidenceWords(code: string): Wording {
  return CONFIDENCE_WORDS[code] ?? { zh: code, en: code }
}

/** Why its next value can't be written here. */
function fixedBecause(clause: WrittenClause, pack: Pack): Wording | null {
  if (clause.disabled !== null)
    return { zh: '有待定问题，答复之前没有数值。', en: 'An open question: it has no value yet.' }
  if (clause.value === null || clause.history.length === 0)
    return {
      zh: '没有数值，文字在规则包的文件里改。',
      en: 'It has no value; its words are changed in the pack’s files.',
    }
  if (isIncluded(pack, clause)) {
    const home = homeOf(clause)
    return { zh: `出自 ${home}，哪个商城都不能改。`, en: `It comes from ${home}, and no marketplace changes it.` }
  }
  const isPlain = clause.history.every(({ value }) => typeof value !== 'object')
  return isPlain
    ? null
    : { zh: '数值由几个期限组成，在文件里改。', en: 'Its value is made of several periods: change it in its file.' }
}

function changeOf(clause: WrittenClause, shape: ValueShape, lexicon: Lexicon): ChangePart {
  const value = clause.history.at(-1)?.value
  return {
    ...unitsOf(clause, shape),
    value: typeof value === 'number' || typeof value === 'boolean' ? value : 0,
    scopes: writtenScopes(clause).map((scope, place) => ({
      place,
      words: scopeInWords({ ...clause.scope, ...scope } as Conditions, lexicon),
      takesMarket: !('market' in clause.scope) && !('market' in scope),
    })),
  }
}

/** In what its last value is counted, and in what else its next may be: a time in any unit of time. */
export function unitsOf({ history }: WrittenClause, shape: ValueShape): Pick<ChangePart, 'unit' | 'units'> {
  const unit = history.at(-1)?.unit ?? shape.unit ?? ''
  return { unit, units: unit in CLOCKS_OF_UNIT ? Object.keys(CLOCKS_OF_UNIT) : [unit] }
}

/** The scopes that its lines are written with, each once, in the order of their first lines. */
export function writtenScopes({ history }: Pick<WrittenClause, 'history'>): HistoryLine['scope'][] {
  const byKey = new Map(history.map(({ scope }) => [JSON.stringify(scope), scope]))
  return [...byKey.values()]
}
