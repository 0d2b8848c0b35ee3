import type { JsonSchema } from '../../../core/kernel/fields.ts'
import type { Instant } from '../../../core/kernel/instant.ts'
import type { Sight } from '../../../core/standing/history.ts'
import { asOfField, pastMoment } from './past-moment.ts'

/** Of which moment a standing or a balance is asked for, and what is known of it. */
export const sightFields = {
  as_of: asOfField,
  view: {
    enum: ['published', 'corrected'],
    description: 'As it was shown then, or as it is known now: an appeal that was granted since has been heeded',
  },
} as const satisfies Record<string, JsonSchema>

export const sightQuery = {
  type: 'object',
  properties: sightFields,
  additionalProperties: false,
} as const satisfies JsonSchema

export interface SightAsked {
  readonly asOf?: string | undefined
  readonly view?: 'published' | 'corrected' | undefined
}

/** A reader's sight of what was; refuses a moment that is still to come. */
export function sightIn(
  { asOf: asked, view }: SightAsked,
  at: { readonly now: Instant; readonly zone: string },
): Sight {
  const asOf = pastMoment(asked, at)
  return { asOf, knownAt: view === 'corrected' ? at.now : asOf }
}
