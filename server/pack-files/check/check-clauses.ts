import { addDays, type LocalDate } from '../../../core/kernel/zone.ts'
import type { Dated, HistoryLine, Pack, Suspension, WrittenClause } from '../pack.ts'
import { error, type Problem, warning } from '../problem.ts'
import { scopedLines, scopeKey } from '../resolve/in-force.ts'
import { CLOCKS_OF_UNIT, clauseValue } from '../resolve/resolve-clause.ts'

/** What each clause says by itself: a value with its dates, sources and clock, or words with a reason for that. */
export function clauseProblems(pack: Pack): Problem[] {
  return pack.clauses.flatMap(clause => [
    ...shapeProblems(clause),
    ...clause.history.flatMap(line => lineProblems(clause, line)),
    ...orderProblems(clause),
    ...[clause, ...clause.suspended].flatMap(span => spanProblems(span)),
  ])
}

function shapeProblems(clause: WrittenClause): Problem[] {
  const { value, history, disabled, place } = clause
  const problems: Problem[] = []
  if (disabled !== null && history.length > 0) {
    const instead = 'answer the question and remove `disabled`, or remove `history`: an open question has no value'
    problems.push(error(place, { code: 'disabled_value', message: `${clause.id} is disabled and has values`, instead }))
  }
  if (value !== null && history.length === 0 && disabled === null) {
    const instead = 'history: [{ from: …, value: …, source: …, confidence: … }], or `disabled` with the question'
    problems.push(error(place, { code: 'no_history', message: `${clause.id} has a value without a history`, instead }))
  }
  if (value === null && history.length > 0) {
    const instead = 'value: { name: …, unit: … }'
    problems.push(error(place, { code: 'no_value', message: `${clause.id} has a history, but no value`, instead }))
  }
  if (value === null && clause.source === null && disabled === null) {
    const instead = 'add source: where it was read, and confidence'
    problems.push(
      warning(place, { code: 'no_source', message: `${clause.id} doesn't say where it comes from`, instead }),
    )
  }
  if (clause.wordsOnly?.zh === '') {
    const instead = 'add why: { zh: …, en: … }'
    problems.push(error(place, { code: 'no_why', message: `${clause.id} is words_only without saying why`, instead }))
  }
  return problems
}

function lineProblems(clause: WrittenClause, line: HistoryLine): Problem[] {
  return [...valueProblems(clause, line), ...announcementProblems(line), ...spanProblems(line)]
}

/** Tries what the resolving will do, so that both agree on what can't be. */
function valueProblems(clause: WrittenClause, line: HistoryLine): Problem[] {
  if (clause.value === null) return []
  try {
    clauseValue(line, clause.value)
    return []
  } catch (problem) {
    if (!(problem instanceof RangeError)) throw problem
    const unit = line.unit ?? clause.value.unit
    const clocks = CLOCKS_OF_UNIT[unit ?? '']
    const instead = clocks === undefined ? undefined : `${unit} are counted by: ${clocks.join(', ')}`
    return [error(line.place, { code: 'impossible_value', message: `${clause.id}: ${problem.message}`, instead })]
  }
}

/** EFF-01: a change must be posted at least seven days before it takes effect (电子商务法 Art. 34). */
function announcementProblems({ announced, from, place }: HistoryLine): Problem[] {
  if (announced === null || addDays(announced, ANNOUNCEMENT_DAYS) <= from) return []
  const earliest = addDays(announced, ANNOUNCEMENT_DAYS)
  const message = `announced on ${announced}, less than ${ANNOUNCEMENT_DAYS} days before ${from}`
  return [warning(place, { code: 'EFF-01', message, instead: `it can take effect from ${earliest} on` })]
}

const ANNOUNCEMENT_DAYS = 7

/** Lines of one scope stand in the order of their dates, and no two begin on one day. */
function orderProblems(clause: WrittenClause): Problem[] {
  const last = new Map<string, LocalDate>()
  return scopedLines(clause).flatMap(({ line, scope }) => {
    const key = scopeKey(scope)
    const before = last.get(key)
    last.set(key, line.from)
    if (before === undefined || before < line.from) return []
    const [code, message, instead] =
      before === line.from
        ? ['same_date', `two values of ${clause.id} begin on ${line.from} for the same scope`, 'keep one of them']
        : ['dates_descend', `${line.from} stands after ${before}`, 'put the lines in order of their dates']
    return [error(line.place, { code, message, instead })]
  })
}

function spanProblems({ from, until, place }: Dated & { place: Suspension['place'] }): Problem[] {
  if (from === null || until === null || from < until) return []
  return [error(place, { code: 'empty_span', message: `it ends on ${until}, before it begins on ${from}` })]
}
