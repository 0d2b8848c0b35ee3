import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from './canonical.ts'

describe('canonicalJson', () => {
  it('sorts keys by code units and leaves no white space', () => {
    // The example of RFC 8785, section 3.2.3: the emoji's surrogates sort before the dalet's presentation form.
    const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 }
    expect(canonicalJson(value)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}')
  })

  it('writes numbers and text as ECMAScript does', () => {
    expect(canonicalJson([0.1 + 0.2, 1e30, 4.5, 2e-3, 1e-27, -0])).toBe('[0.30000000000000004,1e+30,4.5,0.002,1e-27,0]')
    expect(canonicalJson({ text: '退款"\\\n\u000f' })).toBe('{"text":"退款\\"\\\\\\n\\u000f"}')
    expect(canonicalJson([null, true, false, [], {}])).toBe('[null,true,false,[],{}]')
  })

  it('leaves out members that are undefined', () => {
    expect(canonicalJson({ b: undefined, a: { c: undefined } })).toBe('{"a":{}}')
  })

  it.each([
    ['NaN', Number.NaN],
    ['Infinity', { a: [Number.POSITIVE_INFINITY] }],
    ['undefined', undefined],
    ['undefined in a list', [undefined]],
    ['a hole in a list', new Array(1)],
    ['a bigint', 1n],
    ['a function', () => 1],
    ['a date', new Date(0)],
    ['a map', { a: new Map() }],
  ])('refuses %s', (_, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError)
  })

  it('is one text for one value, whatever the order of its keys, and reads back as that value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const text = canonicalJson(value)
        expect(canonicalJson(withKeysReversed(value))).toBe(text)
        expect(canonicalJson(JSON.parse(text))).toBe(text)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
})

function withKeysReversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withKeysReversed)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).map(([key, member]) => [key, withKeysReversed(member)])
  return Object.fromEntries(members.reverse())
}
