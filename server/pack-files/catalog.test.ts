import { expect, test } from 'vitest'
import { instant } from '../../core/kernel/instant.ts'
import { createPackCatalog, PackNotYetInForce, UnknownPack } from './catalog.ts'
import { smallPackRoot } from './fixtures/small-pack.fixture.ts'

test('one snapshot serves all days between two changes', () => {
  const catalog = createPackCatalog(smallPackRoot())
  const at = (date: string) => catalog.snapshotFor('small', instant(`${date}T00:00+08:00`))
  expect(at('2012-01-16')).toBe(at('2022-08-09'))
  expect(at('2022-08-10')).not.toBe(at('2022-08-09'))
  expect(catalog.list().map(pack => pack.id)).toEqual(['small'])
  expect(catalog.pack('small')?.version).toBe('1.0.0')
})

test('an unknown pack and a day before the first rules are told apart', async () => {
  const catalog = createPackCatalog(smallPackRoot())
  const early = instant('2012-01-15T23:59:59+08:00')
  expect(() => catalog.snapshotFor('large', early)).toThrow(UnknownPack)
  expect(() => catalog.snapshotFor('small', early)).toThrow(PackNotYetInForce)
  expect(await catalog.resolve('large', early, [])).toBeNull()
  expect(await catalog.resolve('small', early, [])).toBeNull()
})

test('a pack that cannot be read stops the start, with every problem in words', () => {
  const root = smallPackRoot({ 'pack.yaml': [['version: 1.0.0', 'version: one']] })
  expect(() => createPackCatalog(root)).toThrow(/small\/pack\.yaml:2:10 {2}error/)
})
