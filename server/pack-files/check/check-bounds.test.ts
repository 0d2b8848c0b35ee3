import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { createPackCatalog } from '../catalog.ts'
import type { Pack, WrittenTable } from '../pack.ts'
import { boundProblems } from './check-bounds.ts'
import { versionsOf } from './pack-version.ts'

const taobao = createPackCatalog(fileURLToPath(new URL('../../../packs', import.meta.url))).pack('taobao') as Pack

/** Taobao's pack with other sums in the rows that rest on TB-DSP-6R. */
function withSum(atMost: number): Pack {
  const changed = ({ rows, ...table }: WrittenTable): WrittenTable => ({
    ...table,
    rows: rows.map(row =>
      row.clause === 'TB-DSP-6R' ? { ...row, when: { ...row.when, amount_minor: { atMost } } } : row,
    ),
  })
  return { ...taobao, tables: taobao.tables.map(changed) }
}

test('a row asks for the number that its clause gives, on every date', () => {
  const problems = (pack: Pack) => versionsOf(pack).flatMap(boundProblems)
  expect(problems(withSum(3000))).toEqual([])
  const [found] = problems(withSum(9000))
  expect(found).toMatchObject({ code: 'bound_differs', message: expect.stringContaining('TB-DSP-6R gives 3000') })
})
