import { expect, test } from 'vitest'
import { commands } from '../../../core/case-file/commands.ts'
import type { JsonSchema } from '../../../core/kernel/fields.ts'
import { FIELD_WORDS } from './field-words.ts'
import { EXPIRY_WORDS } from './glossary.ts'
import { WAITS_FOR } from './waiting.ts'

test('every field of every action has a name for people', () => {
  const actions = Object.values(commands).filter(({ from }) => from === 'flow')
  const names = actions.flatMap(known => (known.from === 'opening' ? [] : namesIn(known.spec.fields)))
  expect([...new Set(names)].filter(name => !(name in FIELD_WORDS)).sort()).toEqual([])
})

test('whatever a deadline may fire says for whom it waited', () => {
  expect(Object.keys(WAITS_FOR).sort()).toEqual(Object.keys(EXPIRY_WORDS).sort())
})

function namesIn({ properties = {}, items }: JsonSchema): string[] {
  const inside = Object.entries(properties).flatMap(([name, field]) => [name, ...namesIn(field)])
  return items === undefined ? inside : [...inside, ...namesIn(items)]
}
