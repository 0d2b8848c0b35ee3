import { expect, test } from 'vitest'
import { PROBLEM_WORDS, problemWords } from './problem-words.ts'

test.each(Object.entries(PROBLEM_WORDS))('%s reads in both languages', (_code, { zh, en }) => {
  expect(zh).toMatch(/\p{Script=Han}.*。$/u)
  expect(en).toMatch(/^[A-Z].*\.$/)
})

test('what no changed value brings about says its code in Chinese, and its own message in English', () => {
  const words = problemWords({ code: 'endless_stage', message: 'the stage never ends' })
  expect(words).toEqual({ zh: '规则包的检查没有通过（endless_stage）。', en: 'the stage never ends' })
})
