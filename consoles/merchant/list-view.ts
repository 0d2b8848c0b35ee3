/** What the list shows, kept in the address: a link to it is a saved view. */
export interface ListView {
  readonly view?: View
  readonly kind?: string
  readonly q?: string
}

export type View = (typeof VIEWS)[number]
export const VIEWS = ['open', 'soon', 'closed'] as const

export function listViewIn({ view, kind, q }: Readonly<Record<string, unknown>>): ListView {
  const known = VIEWS.find(one => one === view)
  return {
    ...(known !== undefined && known !== 'open' && { view: known }),
    ...(typeof kind === 'string' && kind !== '' && { kind }),
    ...((typeof q === 'string' || typeof q === 'number') && q !== '' && { q: String(q) }),
  }
}
