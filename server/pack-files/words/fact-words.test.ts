import { expect, test } from 'vitest'
import { factsWords } from './fact-words.ts'
import type { Lexicon } from './lexicon.ts'

const lexicon: Lexicon = {
  currency: 'CNY',
  clause: () => null,
  value: () => null,
  stage: () => null,
  coded: code => (code === 'damaged' ? { zh: '破损', en: 'Damaged' } : null),
  kind: () => null,
}

test('a code that only another pack lists is left out, unless it is all there is', () => {
  expect(factsWords({ reason: ['damaged', 'of_another_pack'] }, lexicon).en).toBe('reason “Damaged”')
  expect(factsWords({ reason: 'of_another_pack' }, lexicon).en).toBe('reason “of_another_pack”')
})

test('a number needs no list', () => {
  expect(factsWords({ degree: [2, 9] }, lexicon).zh).toBe('情节为第二档或“9”')
})
