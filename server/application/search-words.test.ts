import { expect, test } from 'vitest'
import { wordsOfOrder, wordsSearched } from './search-words.ts'
import type { ImportedOrder } from './stored-order.ts'

function finds(title: string, q: string): boolean {
  const order = { buyer: { name: '小李' }, merchant: { name: 'Qingfeng' }, lines: [{ title }] }
  const words = new Set(wordsOfOrder(order as unknown as ImportedOrder))
  return wordsSearched(q)?.every(word => words.has(word)) ?? false
}

test.each([
  ['落地电风扇', '电风扇'],
  ['落地电风扇', '扇'],
  ['落地电风扇', '小李 风扇'],
  ['iPhone 17 手机壳', '手机'],
  ['iPhone 17 手机壳', 'iph'],
  ['iPhone 17 手机壳', 'ＩＰＨＯＮＥ'],
])('%s is found by %s', (title, q) => expect(finds(title, q)).toBe(true))

test.each([
  ['落地电风扇', '扇风'],
  ['落地电风扇', '冰箱'],
  ['iPhone 手机壳', 'phone'],
  ['iPhone 手机壳', '……'],
])('%s is not found by %s', (title, q) => expect(finds(title, q)).toBe(false))
