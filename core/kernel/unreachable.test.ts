import { expect, it } from 'vitest'
import { unreachable } from './unreachable.ts'

it('throws what it met, when the types were wrong', () => {
  expect(() => unreachable({ kind: 'new' } as never)).toThrow('{"kind":"new"}')
})
