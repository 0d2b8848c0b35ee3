import { type JsonSchema, textField } from '../../../core/kernel/fields.ts'
import { draftFields } from './pack-page-schemas.ts'
import { arrayOf, instant, object, orNull, text, textOrNull, whole, yesOrNot } from './schema-parts.ts'

/** The same lines that a draft is checked with. */
export const publicationFields = draftFields

export const withdrawalFields = {
  type: 'object',
  properties: { reason: textField(500) },
  required: ['reason'],
  additionalProperties: false,
} as const satisfies JsonSchema

const wording = object({ zh: text, en: text })
const by = object({ role: text, id: text })

const line = object({
  clause: text,
  title: orNull(wording),
  value: wording,
  scope: orNull(wording),
  from: text,
  until: textOrNull,
  announced: textOrNull,
  source: text,
  confidence: wording,
  assumed: orNull(wording),
})

export const publicationSchema = object(
  {
    number: whole,
    id: text,
    pack: text,
    pack_version: text,
    at: instant,
    by,
    status: { enum: ['ahead', 'in_force', 'withdrawn'] },
    begins_on: text,
    lines: arrayOf(line),
    withdrawn: orNull(object({ at: instant, by, reason: text })),
    hash: text,
    dry_run: yesOrNot,
  },
  // Of one that is only tried nothing is kept that would have a hash.
  { optional: ['dry_run', 'hash'] },
)

export const publicationsSchema = object({ data: arrayOf(publicationSchema), next: textOrNull, version: whole })
