import { expect, test } from 'vitest'
import { FaultyPacks, refuseFaultyPacks } from './faulty-packs.ts'
import { smallPackRoot } from './fixtures/small-pack.fixture.ts'

/** Nothing there names a clause. */
const codeRoot = import.meta.dirname

test('packs without an error are served, whatever warnings they have', () => {
  expect(() => refuseFaultyPacks({ packsRoot: smallPackRoot(), codeRoot })).not.toThrow()
  const unshown = { 'examples/refusal.yaml': '[]\n' }
  expect(() => refuseFaultyPacks({ packsRoot: smallPackRoot(unshown), codeRoot })).not.toThrow()
})

test('a pack that reads well and leads a case nowhere is refused, in words and with the place', () => {
  const broken = { 'tables/after.yaml': [['{ stage: refunding }', '{ stage: nowhere }']] } as const
  const serve = () => refuseFaultyPacks({ packsRoot: smallPackRoot(broken), codeRoot })
  expect(serve).toThrow(FaultyPacks)
  expect(serve).toThrow(
    /^规则包有错误，不能使用 · The packs have errors .*:\nsmall\/tables\/after\.yaml:\d+:\d+ {2}error {2}/,
  )
})
