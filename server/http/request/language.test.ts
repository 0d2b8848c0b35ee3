import { expect, test } from 'vitest'
import { languageOf } from './language.ts'

test.each([
  [undefined, 'zh'],
  ['', 'zh'],
  ['*', 'zh'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
  ['en', 'en'],
  ['en-GB,en;q=0.9', 'en'],
  ['fr-FR,en;q=0.5', 'en'],
  ['en;q=0.3,zh;q=0.3', 'zh'],
  ['en;q=0.4, zh-TW;q=0.3', 'en'],
  ['en;q=x', 'zh'],
])('%s reads %s', (header, language) => {
  expect(languageOf(header)).toBe(language)
})
