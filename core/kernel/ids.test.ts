import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  BUCKET_COUNT,
  bucketOf,
  bucketOfCase,
  caseIdFrom,
  type MerchantId,
  parseCaseId,
  parseMarketplaceId,
  parsePrefixedId,
  prefixedId,
} from './ids.ts'

describe('bucketOf', () => {
  it.each([
    // FNV-1a's published hashes of these texts, folded by hand: 811c9dc5, e40c292c, bf9cf968.
    ['', 0x81 ^ 0x1c ^ 0x9d ^ 0xc5],
    ['a', 0xe4 ^ 0x0c ^ 0x29 ^ 0x2c],
    ['foobar', 0xbf ^ 0x9c ^ 0xf9 ^ 0x68],
  ])('of "%s" never changes: rows are stored under it', (text, bucket) => {
    expect(bucketOf(text)).toBe(bucket)
  })

  it('hashes the UTF-8 bytes of any text', () => {
    const widths: [string] = ['\u007f\u0080\u07ff\u0800\uffff\u{10000}\u{10ffff}']
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => bucketOf(text) === bucketOfBytes(Buffer.from(text))),
      { examples: [widths] },
    )
  })

  it('spreads running numbers evenly', () => {
    const counts = new Array<number>(BUCKET_COUNT).fill(0)
    for (let order = 0; order < 256_000; order += 1) {
      const bucket = bucketOf(`2022090${order}`)
      counts[bucket] = (counts[bucket] ?? 0) + 1
    }
    expect(Math.min(...counts)).toBeGreaterThan(800)
    expect(Math.max(...counts)).toBeLessThan(1200)
  })
})

describe("a case's id", () => {
  it('carries its bucket', () => {
    expect(caseIdFrom({ bucket: 10, random: '7f3k' })).toBe('case_0a7f3k')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 255 }), fc.stringMatching(/^[\w-]{1,40}$/), (bucket, random) => {
        const id = caseIdFrom({ bucket, random })
        expect(bucketOfCase(id)).toBe(bucket)
        expect(parseCaseId(id)).toBe(id)
      }),
    )
  })

  it.each([
    [-1, 'a'],
    [256, 'a'],
    [1.5, 'a'],
    [1, ''],
    [1, 'a/b'],
    [1, 'x'.repeat(41)],
  ])("isn't made of bucket %d and '%s'", (bucket, random) => {
    expect(() => caseIdFrom({ bucket, random })).toThrow(RangeError)
  })

  it.each(['case_', 'case_0a', 'case_0G7f', 'evd_0a7f3k', 'case_0a7f3k\n', ''])('is not "%s"', text => {
    expect(parseCaseId(text)).toBeNull()
  })
})

describe('other ids', () => {
  it('begin with their kind', () => {
    const id = prefixedId('evidence', '7f3k')
    expect(id).toBe('evd_7f3k')
    expect(parsePrefixedId('evidence', id)).toBe(id)
    expect(parsePrefixedId('ruling', id)).toBeNull()
    expect(parsePrefixedId('evidence', 'evd_')).toBeNull()
    expect(() => prefixedId('ruling', 'a b')).toThrow(RangeError)
  })

  it("of the marketplace come in as they are, unless they would break a path's parts", () => {
    expect(parseMarketplaceId<MerchantId>('m1')).toBe('m1')
    for (const text of ['', 'a:b', 'a/b', 'a b', '退', 'x'.repeat(65), 'm1\n']) {
      expect(parseMarketplaceId<MerchantId>(text)).toBeNull()
    }
  })
})

function bucketOfBytes(bytes: Uint8Array): number {
  const hash = bytes.reduce(
    (sum, byte) => Number(((BigInt(sum ^ byte) & 0xffffffffn) * 16777619n) & 0xffffffffn),
    2166136261,
  )
  return [0, 8, 16, 24].reduce((folded, shift) => folded ^ ((hash >>> shift) & 0xff), 0)
}
