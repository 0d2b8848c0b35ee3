import { problemCatalogue } from '../../server/http/problems/catalogue.ts'
import { code, pageHead, table } from './markdown.ts'

const purpose = `
Every refusal that Pingli gives, as \`application/problem+json\` (RFC 9457). Codes are for programs and never change;
words are for people and come in the language that the request asks for. \`clause\` names the rule that says no, and
braces stand for the facts that come with it.
`.trim()

export function problemsPage(): string {
  const rows = Object.entries(problemCatalogue).map(([name, { title, detail }]) => [
    code(name),
    `${title.zh}<br>${title.en}`,
    `${detail.zh}<br>${detail.en}`,
  ])
  return [pageHead('Problem codes', purpose), table(['Code', '标题 · Title', '说明 · Detail'], rows)].join('\n')
}
