import { problemCatalogue } from '../problems/catalogue.ts'

/** Every refusal in both languages, each where its `type` points. */
export function problemsPage(): string {
  const entries = Object.entries(problemCatalogue)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([code, { title, detail }]) =>
      [
        `<section id="${code}">`,
        `<h2><code>${code}</code></h2>`,
        `<p>${escaped(title.zh)} · <span lang="en">${escaped(title.en)}</span></p>`,
        `<p>${escaped(detail.zh)}</p>`,
        `<p lang="en">${escaped(detail.en)}</p>`,
        '</section>',
      ].join('\n'),
    )
  return [
    '<!doctype html>',
    '<html lang="zh">',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    '<title>评理的拒绝 · Pingli’s refusals</title>',
    `<style>${STYLE}</style>`,
    '<h1>拒绝的代码 · What Pingli says no with</h1>',
    ...entries,
    '</html>',
  ].join('\n')
}

/** Enough to read it by, at any width, by day and by night. */
const STYLE = [
  ':root { color-scheme: light dark; font: 16px/1.6 system-ui, "Noto Sans CJK SC", "PingFang SC", sans-serif }',
  'body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere }',
  'h1 { font-size: 1.6rem } h2 { font-size: 1rem; margin: 2rem 0 0 } p { margin: 0.2rem 0 }',
  'section:target { outline: 2px solid currentcolor; outline-offset: 0.6rem }',
].join('\n')

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
