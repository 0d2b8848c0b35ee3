import { arrayOf, instant, instantOrNull, object, orNull, text } from './schema-parts.ts'

const person = object({ role: text, id: text, name: text })

const caseLine = object({
  id: text,
  order_id: orNull(text),
  kind: text,
  stage: text,
  outcome: orNull(text),
  goods: orNull(text),
  status: { enum: ['open', 'closed'] },
  due_at: instantOrNull,
})

const story = object({
  id: text,
  title: text,
  people: arrayOf(person),
  order_ids: arrayOf(text),
  cases: arrayOf(caseLine),
})

export const demoSchema = object({
  marketplaces: arrayOf(object({ id: text, title: text, pack: text, now: instant, stories: arrayOf(story) })),
})

export const happenedSchema = object({
  now: instant,
  happened: arrayOf(object({ at: instant, sentence: text, clause: orNull(text), case_id: text, goods: orNull(text) })),
})
