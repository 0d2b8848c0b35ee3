import { expect, test } from 'vitest'
import { accounts } from '../../../core/ledger/accounts.ts'
import { accountWords } from './account-words.ts'

const nameOf = (role: string) => (role === 'buyer' ? { zh: '小张', en: 'Xiao Zhang' } : { zh: '晨光', en: 'Chenguang' })

test('every place that the ledger knows has a name in both languages', () => {
  const paths = Object.values(accounts).map(account => (typeof account === 'string' ? account : account('x1')))
  for (const path of paths) {
    const { zh, en } = accountWords(path, nameOf)
    expect(zh, path).toMatch(/\p{Script=Han}/u)
    expect(en, path).not.toContain(':')
  }
})

test('a place that nobody has named stands for itself', () => {
  expect(accountWords('moon:base', nameOf)).toEqual({ zh: 'moon:base', en: 'moon:base' })
})
