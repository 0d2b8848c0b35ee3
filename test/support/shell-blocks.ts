/** A block of commands in a page, and what the page says that they print; null where it doesn't say. */
export interface ShellBlock {
  readonly line: number
  readonly commands: string
  readonly prints: string | null
}

/** The `sh` blocks of a Markdown page, each with the `text` block that follows it. */
export function shellBlocks(page: string): ShellBlock[] {
  const fences = [...page.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(({ index, 1: language = '', 2: text = '' }) => {
    return { line: page.slice(0, index).split('\n').length, language, text }
  })
  return fences.flatMap(({ language, line, text }, place) => {
    const next = fences[place + 1]
    const prints = next?.language === 'text' ? next.text : null
    return language === 'sh' ? [{ line, commands: text, prints }] : []
  })
}
