import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packsFolder } from '../../server/main/settings.ts'
import { createCalendars } from '../../server/pack-files/calendars.ts'
import { checkPack } from '../../server/pack-files/check/check-pack.ts'
import { exploredProblems } from '../../server/pack-files/check/explore-paths.ts'
import { vocabulary } from '../../server/pack-files/check/vocabulary.ts'
import { tryExamples } from '../../server/pack-files/commands/try.ts'
import { loadBases } from '../../server/pack-files/read/base.ts'
import { readPack } from '../../server/pack-files/read/read-pack.ts'
import { openDispute } from '../support/dispute.ts'
import { openTestServer } from '../support/server.ts'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'

const evergreen = join(import.meta.dirname, 'sixth-marketplace')
const packsRoot = makeTemporaryFolder()
for (const folder of ['law-cn', 'standard', 'calendars']) {
  cpSync(join(packsFolder, folder), join(packsRoot, folder), { recursive: true })
}
cpSync(evergreen, join(packsRoot, 'evergreen'), { recursive: true })
const server = await openTestServer({ packsFolder: packsRoot })

test('a marketplace of fewer than sixty lines, on what the standard pack has', () => {
  const files = readdirSync(evergreen, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.yaml'))
  const lines = files.flatMap(file => readFileSync(join(evergreen, file), 'utf8').trimEnd().split('\n'))
  expect(lines.length).toBeLessThan(60)
})

test('passes its check, and its example holds', () => {
  const calendars = createCalendars(packsRoot)
  const report = checkPack('evergreen', readPack(join(packsRoot, 'evergreen')), {
    words: vocabulary(),
    codeCitations: [],
    laws: loadBases(packsRoot),
    wantsExamples: true,
    explore: version => exploredProblems(version, { calendars, mostStates: 30 }),
  })
  expect(report.problems).toEqual([])
  expect(report.versions).toEqual(['2026-01-01'])
  expect(tryExamples({ packsRoot, packs: ['evergreen'], json: false }, { write: () => {} })).toBe(0)
})

test('plays on the server by its own rules and by those that it inherits', async () => {
  const bazaar = await server.marketplace({ pack: 'evergreen' })
  const silent = await openDispute(bazaar, 'o1')
  const refused = await openDispute(bazaar, 'o2')
  await refused.merchant.post(`${refused.path}/actions/refuse`, { reason: 'as_described' })
  expect(await refused.buyer.get(refused.path)).toMatchObject({ stage: 'refused' })

  await bazaar.wait('PT24H1S')
  expect(await silent.buyer.get(silent.path)).toMatchObject({ status: 'closed', outcome: 'refunded' })
  await bazaar.wait('P7D')
  expect(await refused.buyer.get(refused.path)).toMatchObject({ status: 'closed', outcome: 'lapsed' })
})
