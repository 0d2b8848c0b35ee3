import { isMap, isSeq, parseDocument, stringify, type YAMLMap, type YAMLSeq } from 'yaml'

/** A file with a line more in a clause's history, and what was added alone. */
export interface AddedLine {
  readonly text: string
  readonly added: string
}

export interface LineToAdd {
  readonly clause: string
  readonly line: object
  /** What the clause's entry has to say besides where it has no history of its own yet: all that it inherits. */
  readonly inherited: { readonly history: readonly object[] } & Readonly<Record<string, unknown>>
}

/**
 * Adds a line to the end of a clause's history and leaves every other letter of the file as it is, comments and all.
 * A history replaces the one that is inherited: where the file has none for the clause, it is written whole, into the
 * clause's entry or into a new one. Null where the file's form leaves no place for it.
 */
export function withAddedLine(text: string, { clause, line, inherited }: LineToAdd): AddedLine | null {
  const { contents } = parseDocument(text, { merge: true })
  const whole = { ...inherited, history: [...inherited.history, line] }
  if (contents === null) return firstOf(text, { clause, ...whole })
  if (!isSeq(contents)) return null
  const entry = contents.items.find(one => isMap(one) && String(one.get('clause')) === clause)
  if (!isMap(entry)) return withItem(text, contents, { clause, ...whole })
  const history = entry.get('history')
  if (isSeq(history)) return withItem(text, history, line)
  return entry.has('history') ? null : withFields(text, entry, whole)
}

function firstOf(text: string, entry: object): AddedLine {
  const added = stringify([entry], { lineWidth: MOST_COLUMNS }).trimEnd()
  return { text: `${text.trimEnd()}\n\n${added}\n`, added }
}

function withItem(text: string, list: YAMLSeq, item: object): AddedLine | null {
  const last = list.items.at(-1) as YAMLMap | undefined
  if (list.range == null || last?.range == null) return null
  if (list.flow === true) return beforeTheEnd(text, list.range[1], inFlow(item))
  const indent = indentAt(text, text.lastIndexOf('-', last.range[0]))
  const written = linesOf(item, indent).map((part, place) => `${indent}${place === 0 ? '- ' : '  '}${part}`)
  // Entries of a file stand apart, lines of a history don't.
  return below(text, last.range[1], { added: written.join('\n'), gap: indent === '' ? '\n\n' : '\n' })
}

function withFields(text: string, entry: YAMLMap, fields: object): AddedLine | null {
  if (entry.range == null) return null
  if (entry.flow === true) return beforeTheEnd(text, entry.range[1], inFlow(fields).slice(1, -1).trim())
  const indent = indentAt(text, entry.range[0])
  const written = linesOf(fields, indent).map(part => `${indent}${part}`)
  return below(text, entry.range[1], { added: written.join('\n'), gap: '\n' })
}

function inFlow(item: object): string {
  return stringify(item, { collectionStyle: 'flow', lineWidth: 0 }).trim()
}

function linesOf(item: object, indent: string): string[] {
  return stringify(item, { lineWidth: MOST_COLUMNS - indent.length })
    .trimEnd()
    .split('\n')
}

/** As many spaces as stand before a place, whatever stands there instead. */
function indentAt(text: string, place: number): string {
  return ' '.repeat(place - (text.lastIndexOf('\n', place) + 1))
}

/** Into a list or a map in brackets, which ends at a place. */
function beforeTheEnd(text: string, place: number, added: string): AddedLine {
  const end = place - 1
  return { text: `${text.slice(0, end).trimEnd()}, ${added}${text.slice(end)}`, added }
}

/** On new lines after the one on which a value ends. */
function below(text: string, place: number, { added, gap }: { added: string; gap: string }): AddedLine {
  const after = text.slice(0, place).trimEnd().length
  const newline = text.indexOf('\n', after)
  const end = newline < 0 ? text.length : newline
  return { text: `${text.slice(0, end)}${gap}${added}${text.slice(end)}`, added }
}

const MOST_COLUMNS = 110
