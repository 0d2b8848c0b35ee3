import type { JsonSchema } from '../../../core/kernel/fields.ts'
import type { Wording } from '../../../core/policy/clause.ts'
import { FIELD_WORDS, VALUE_WORDS } from '../../application/wording/field-words.ts'
import { CHANNEL_WORDS, LIABILITY_WORDS, REMEDY_WORDS } from '../../application/wording/glossary.ts'
import type { Language } from '../problems/problem-response.ts'

/** An action's fields with what a form calls them, and the values that they offer: no screen has a list of its own. */
export function titledFields(fields: JsonSchema, language: Language): JsonSchema {
  if (fields.properties === undefined) return fields
  const titled = Object.entries(fields.properties).map(([name, field]) => [name, titledField(name, field, language)])
  return { ...fields, properties: Object.fromEntries(titled) }
}

function titledField(name: string, field: JsonSchema, language: Language): JsonSchema {
  const title = FIELD_WORDS[name]?.[language] ?? name
  const inside = field.items === undefined ? {} : { items: titledItem(name, field.items, language) }
  return { title, ...titledFields(field, language), ...inside, ...titledValues(name, field) }
}

function titledItem(name: string, items: JsonSchema, language: Language): JsonSchema {
  return items.properties === undefined ? { ...items, ...titledValues(name, items) } : titledFields(items, language)
}

function titledValues(name: string, field: JsonSchema): JsonSchema {
  if (field.enum === undefined || field['x-titles'] !== undefined) return {}
  const words = VALUES[name] ?? {}
  const titles = field.enum.flatMap((value): [string, Wording][] => {
    const title = words[String(value)]
    return title === undefined ? [] : [[String(value), title]]
  })
  return { 'x-titles': Object.fromEntries(titles) }
}

const VALUES: Readonly<Record<string, Readonly<Record<string, Wording>>>> = {
  ...VALUE_WORDS,
  remedy: REMEDY_WORDS,
  kind: REMEDY_WORDS,
  liability: LIABILITY_WORDS,
  channel: CHANNEL_WORDS,
}
