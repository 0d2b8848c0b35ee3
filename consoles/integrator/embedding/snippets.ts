/** What of the buyer's pages a marketplace chooses. */
export interface Embedded {
  readonly token: string
  readonly order: string
  readonly language: 'zh' | 'en'
  /** Our CSS variables by their names, `--ink` and so on. */
  readonly look: Readonly<Record<string, string>>
}

export function scriptTag(address: string, { token, order, language, look }: Embedded): string {
  const attributes = [
    `src="${address}/embed.js"`,
    `data-token="${token}"`,
    ...(order === '' ? [] : [`data-order="${order}"`]),
    `data-lang="${language}"`,
    ...Object.entries(look).map(([name, value]) => `data-${name.slice(2)}="${value}"`),
  ]
  return `<script ${attributes.join('\n        ')}></script>`
}

export function iframeTag(address: string, { frameTitle, ...embedded }: Embedded & { frameTitle: string }): string {
  const attributes = {
    src: pageAddress(address, embedded),
    title: frameTitle,
    allow: 'camera',
    style: 'width: 100%; height: 640px; border: 0',
  }
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`)
  return `<iframe ${written.join('\n        ')}></iframe>`
}

/** The page itself; the token stands in the fragment, which no server ever sees. */
export function pageAddress(address: string, { token, order, language, look }: Embedded): string {
  const place = order === '' ? '' : `orders/${encodeURIComponent(order)}/apply`
  const query = new URLSearchParams({ lang: language, ...look })
  return `${address}/buyer/${place}?${query}#token=${token}`
}
