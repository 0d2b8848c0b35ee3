/** The day and the reading, kept in the address: a link to it shows the same again. */
export interface StandingView {
  /** A day; today where it is left out. */
  readonly as_of?: string
  readonly view?: Reading
}

export type Reading = (typeof READINGS)[number]
export const READINGS = ['published', 'corrected'] as const

export function standingViewIn({ as_of, view }: Readonly<Record<string, unknown>>): StandingView {
  return {
    ...(typeof as_of === 'string' && A_DAY.test(as_of) && { as_of }),
    ...(view === 'corrected' && { view }),
  }
}

const A_DAY = /^\d{4}-\d\d-\d\d$/
