import { expect, test } from 'vitest'
import { bucketOfMerchant, laneOf, mayGoNegative } from './lanes.ts'

const home = bucketOfMerchant('taobao', 'm1')
const elsewhere = (home + 1) % 256

test.each([
  ['merchant:m1:deposit', home],
  ['merchant:m1:payable', home],
  ['merchant:m1:held', elsewhere],
  ['merchant:m1:debt', elsewhere],
  ['escrow:order:o1', elsewhere],
  ['buyer:b1:refundable', elsewhere],
  ['platform:relief', elsewhere],
  ['external:psp', elsewhere],
])('%s of a case elsewhere has its lane in bucket %i', (path, lane) => {
  expect(laneOf(path, { marketplaceId: 'taobao', bucket: elsewhere })).toBe(lane)
})

test.each([
  ['external:psp', true],
  ['platform:relief', true],
  ['merchant:m1:debt', true],
  ['merchant:m1:deposit', false],
  ['merchant:m1:payable', false],
  ['escrow:order:external', false],
  ['platform:recoverable:m1', false],
])('%s may fall below zero: %s', (path, may) => {
  expect(mayGoNegative(path)).toBe(may)
})
