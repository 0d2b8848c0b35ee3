/** What the queue shows, kept in the address: a link to it is a saved view, and the next case comes from the same. */
export interface QueueView {
  readonly view?: View
  readonly kind?: string
  readonly stage?: string
  readonly q?: string
}

export type View = (typeof VIEWS)[number]
export const VIEWS = ['platform', 'buyer', 'merchant', 'open', 'closed'] as const
export const FIRST_VIEW: View = 'platform'

export function queueViewIn({ view, kind, stage, q }: Readonly<Record<string, unknown>>): QueueView {
  const known = VIEWS.find(one => one === view)
  return {
    ...(known !== undefined && known !== FIRST_VIEW && { view: known }),
    ...(typeof kind === 'string' && kind !== '' && { kind }),
    ...(typeof stage === 'string' && stage !== '' && { stage }),
    ...((typeof q === 'string' || typeof q === 'number') && q !== '' && { q: String(q) }),
  }
}

/** As the list of cases is asked for it. */
export function filterOf({ view = FIRST_VIEW, ...rest }: QueueView) {
  switch (view) {
    case 'open':
    case 'closed':
      return { ...rest, status: view }
    default:
      return { ...rest, waits_for: view }
  }
}
