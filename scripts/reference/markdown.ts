/** The first lines of every page that a program writes. */
export function pageHead(title: string, purpose: string): string {
  const origin = '<!-- Written by `npm run reference`: change the program, then run it again. -->'
  return `# ${title}\n\n${origin}\n\n${purpose}\n`
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n')
}

export function code(text: string): string {
  return text === '' ? '' : `\`${text}\``
}

export function codes(texts: readonly string[]): string {
  return texts.map(code).join(', ')
}
