type Piece = { readonly kind: 'code' | 'comment' | 'text'; readonly text: string }

const comment = /\/\/[^\n]*|\/\*[\s\S]*?\*\//
const quoted = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/

/** With what it inserts: code inside a template is not looked at, and a template inside one is not understood. */
const template = /`(?:\\[\s\S]|[^`\\])*`/

/** A slash begins one only where no value stands before it. */
const regularExpression = /(?<=(?:^|[=(,:[!&|?{};+>]|\breturn)\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n])+\//

const pieces = new RegExp(
  `(?<comment>${comment.source})|${[quoted, template, regularExpression].map(part => part.source).join('|')}`,
  'g',
)

/** The code with its texts, as import names are needed, but without comments. Lines stay where they are. */
export function withoutComments(source: string): string {
  return split(source)
    .map(piece => (piece.kind === 'comment' ? blank(piece.text) : piece.text))
    .join('')
}

/** The code alone. Lines stay where they are. */
export function codeOnly(source: string): string {
  return split(source)
    .map(piece => (piece.kind === 'code' ? piece.text : blank(piece.text)))
    .join('')
}

function split(source: string): Piece[] {
  const found: Piece[] = []
  let end = 0
  for (const match of source.matchAll(pieces)) {
    found.push({ kind: 'code', text: source.slice(end, match.index) })
    found.push({ kind: match.groups?.comment === undefined ? 'text' : 'comment', text: match[0] })
    end = match.index + match[0].length
  }
  found.push({ kind: 'code', text: source.slice(end) })
  return found
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ')
}
