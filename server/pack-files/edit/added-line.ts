import { isMap, isSeq, parseDocument, stringify, type YAMLMap, type YAMLSeq } from 'yaml'

/** A file with a line more in a clause's history, and that line alone. */
export interface AddedLine {
  readonly text: string
  readonly added: string
}

/**
 * Adds a line to the end of a clause's history and leaves every other letter of the file as it is, comments and all.
 * Null where the clause has no history there.
 */
export function withAddedLine(text: string, clause: string, line: object): AddedLine | null {
  const history = historyOf(text, clause)
  const last = history?.items.at(-1) as YAMLMap | undefined
  if (history?.range == null || last?.range == null) return null
  if (history.flow === true) {
    const added = stringify(line, { collectionStyle: 'flow', lineWidth: 0 }).trim()
    const end = history.range[1] - 1
    return { text: `${text.slice(0, end).trimEnd()}, ${added}${text.slice(end)}`, added }
  }
  const dash = text.lastIndexOf('-', last.range[0])
  const indent = ' '.repeat(dash - (text.lastIndexOf('\n', dash) + 1))
  const written = stringify(line, { lineWidth: MOST_COLUMNS - indent.length })
    .trimEnd()
    .split('\n')
  const added = written.map((part, place) => `${indent}${place === 0 ? '- ' : '  '}${part}`).join('\n')
  const after = text.slice(0, last.range[1]).trimEnd().length
  const newline = text.indexOf('\n', after)
  const end = newline < 0 ? text.length : newline
  return { text: `${text.slice(0, end)}\n${added}${text.slice(end)}`, added }
}

function historyOf(text: string, clause: string): YAMLSeq | null {
  const { contents } = parseDocument(text, { merge: true })
  const entries = isSeq(contents) ? contents.items : []
  const entry = entries.find(one => isMap(one) && String(one.get('clause')) === clause)
  const history = isMap(entry) ? entry.get('history') : null
  return isSeq(history) ? history : null
}

const MOST_COLUMNS = 110
