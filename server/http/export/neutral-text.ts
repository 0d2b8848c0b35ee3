/**
 * A text as a spreadsheet may show it: one that begins as a formula does gets an apostrophe in front, so that nobody's
 * words are run on somebody else's machine (CSV injection). Numbers are written as numbers and need none.
 */
export function neutralText(text: string): string {
  return BEGINS_A_FORMULA.test(text) ? `'${text}` : text
}

/** Full-width signs too: spreadsheets in Chinese read them as the plain ones. White space in front hides nothing. */
const BEGINS_A_FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/
