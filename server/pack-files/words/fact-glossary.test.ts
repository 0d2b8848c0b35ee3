import { expect, test } from 'vitest'
import { FACTS } from '../../../core/case-file/fact-names.ts'
import { FACT_NAMES, FACT_PHRASES } from './fact-glossary.ts'

test('whatever a rule may ask for, a person reads it in words', () => {
  const wordless = Object.entries(FACTS).flatMap(([fact, values]) => {
    if (FACT_NAMES[fact] !== undefined) return []
    if (typeof values === 'string') return FACT_PHRASES[fact] === undefined ? [fact] : []
    return values.filter(value => FACT_PHRASES[fact]?.[String(value)] === undefined).map(value => `${fact}: ${value}`)
  })
  expect(wordless).toEqual([])
})
