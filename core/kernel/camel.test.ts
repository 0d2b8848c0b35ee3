import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { camelizeKeys, snakeKey } from './camel.ts'

describe('keys between the wire and the code', () => {
  it('are respelled at any depth, and values left alone', () => {
    const wire = { amount_minor: 8900, lines: [{ order_line_id: 'line_1', note: null }], is_ok: true, line2: 'a_b' }
    const code = { amountMinor: 8900, lines: [{ orderLineId: 'line_1', note: null }], isOk: true, line2: 'a_b' }
    expect(camelizeKeys(wire)).toEqual(code)
  })

  it('leave anything but lists and objects as it is', () => {
    for (const value of ['a_b', 1, true, null, undefined]) expect(camelizeKeys(value)).toBe(value)
  })

  it("can't reach an object's prototype", () => {
    const hostile = JSON.parse('{"__proto__": {"is_admin": true}, "_proto__": {"is_admin": true}}')
    expect(Object.getPrototypeOf(camelizeKeys(hostile))).toBe(Object.prototype)
    expect(camelizeKeys(hostile)).not.toHaveProperty('isAdmin')
  })

  it('come back as they were where each word begins with a letter', () => {
    const words = fc.stringMatching(/^[a-z][a-z0-9]{0,5}$/)
    const key = fc.array(words, { minLength: 1, maxLength: 3 }).map(list => list.join('_'))
    fc.assert(
      fc.property(key, name => {
        const [respelled] = Object.keys(camelizeKeys({ [name]: 1 }) as object)
        expect(snakeKey(respelled ?? '')).toBe(name)
      }),
    )
  })
})
