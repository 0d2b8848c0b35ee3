import type { JsonSchema } from '../../../core/kernel/fields.ts'
import { instant, instantOrNull, object, text, textOrNull, yesOrNot } from './schema-parts.ts'

const key: Readonly<Record<string, JsonSchema>> = {
  id: text,
  marketplace: text,
  name: { ...textOrNull, description: 'Null for the key that setting up the marketplace made' },
  masked: { ...text, description: 'Its beginning and its end, by which people know it again' },
  made_at: instant,
  made_by: { ...textOrNull, description: 'The key that made it; null where whoever runs Pingli did' },
  last_used_at: { ...instantOrNull, description: 'To the hour, in real time' },
  revoked_at: instantOrNull,
  revoked_by: textOrNull,
  is_yours: { ...yesOrNot, description: 'Whether this request came with it' },
}

export const keySchema = object(key)

export const newKeySchema = object({ ...key, secret: { ...text, description: 'Shown here alone' } })
