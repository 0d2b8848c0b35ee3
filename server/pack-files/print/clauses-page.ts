import { dateOf, type LocalDate } from '../../../core/kernel/zone.ts'
import type { Clause, DatedValue, Wording } from '../../../core/policy/clause.ts'
import type { Snapshot } from '../../../core/policy/snapshot.ts'
import type { Pack, WrittenClause } from '../pack.ts'
import { CONFIDENCE_WORDS, currencyIn, momentWords, scopeWords, valueWords } from '../words/value-words.ts'

type Say = (wording: Wording) => string

/** Every clause in force, by chapter, with what each number rests on; what is assumed or open is said aloud. */
export function clausesPage(pack: Pack, { snapshot, say }: { snapshot: Snapshot; say: Say }): string {
  const chapters = Map.groupBy(pack.clauses, clause => clause.chapter)
  const parts = [...chapters].flatMap(([chapter, written]) => {
    const clauses = written.flatMap(one => {
      const clause = snapshot.clauses[one.id]
      return clause === undefined ? [] : [clausePart(one, clause, { snapshot, say })]
    })
    return clauses.length === 0 ? [] : [`### ${chapter}`, ...clauses]
  })
  return [`## ${say({ zh: '条款', en: 'Clauses' })}`, ...parts].join('\n\n')
}

function clausePart(written: WrittenClause, clause: Clause, { snapshot, say }: { snapshot: Snapshot; say: Say }) {
  const values = clause.values.map(value => valueLine(value, clause, { snapshot, say }))
  const open =
    written.disabled === null ? [] : [`- **${say({ zh: '待定', en: 'Open question' })}**: ${say(written.disabled)}`]
  return [
    `**${clause.id} ${say(clause.title)}**`,
    '',
    say(clause.text).trim(),
    ...(values.length + open.length > 0 ? [''] : []),
    ...values,
    ...open,
    ...sourceLines(written, say),
  ].join('\n')
}

function valueLine(dated: DatedValue, clause: Clause, { snapshot, say }: { snapshot: Snapshot; say: Say }): string {
  const scope = scopeWords(dated.scope)
  const from: LocalDate = dateOf(dated.from, snapshot.zone)
  const counted = dated.value.kind === 'period' && clause.countedFrom !== null ? momentWords(clause.countedFrom) : null
  const parts = [
    `**${say(valueWords(dated.value, currencyIn(snapshot, dated.scope)))}**`,
    ...(scope === null ? [] : [`(${scope})`]),
    ...(counted === null ? [] : [say({ zh: `自${counted.zh}起`, en: `from ${counted.en}` })]),
    say({ zh: `· ${from} 起`, en: `· since ${from}` }),
    ...(dated.until === undefined ? [] : [untilWords(dateOf(dated.until, snapshot.zone), say)]),
    say({ zh: `· 来源：${dated.source}`, en: `· source: ${dated.source}` }),
    `(${dated.confidence}, ${say(CONFIDENCE_WORDS[dated.confidence] ?? { zh: '', en: '' })})`,
  ]
  const assumed =
    dated.assumed === undefined ? [] : [`  - **${say({ zh: '假定', en: 'Assumed' })}**: ${say(dated.assumed)}`]
  return [`- ${parts.join(' ')}`, ...assumed].join('\n')
}

function untilWords(until: LocalDate, say: Say): string {
  return say({ zh: `至 ${until} 前`, en: `until ${until}` })
}

function sourceLines({ source, confidence, assumed, wordsOnly }: WrittenClause, say: Say): string[] {
  const lines: string[] = []
  if (source !== null) {
    const sure =
      confidence === null ? '' : ` (${confidence}, ${say(CONFIDENCE_WORDS[confidence] ?? { zh: '', en: '' })})`
    lines.push(`- ${say({ zh: `来源：${source}`, en: `source: ${source}` })}${sure}`)
  }
  if (assumed !== null) lines.push(`- **${say({ zh: '假定', en: 'Assumed' })}**: ${say(assumed)}`)
  if (wordsOnly !== null) lines.push(`- ${say({ zh: '仅供阅读', en: 'For reading only' })}: ${say(wordsOnly)}`)
  return lines.length === 0 ? [] : ['', ...lines]
}
