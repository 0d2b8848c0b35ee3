import { expect, test } from 'vitest'
import { openTestDatabase } from '../../../test/support/database.ts'
import { agent, merchant, openDesk } from '../../../test/support/desk.ts'
import { type Explained, explainCase } from '../../application/wording/explanation.ts'
import { readCase } from './case.ts'

const { pool } = await openTestDatabase()
const desk = await openDesk(pool)

async function explained(id: string): Promise<Explained> {
  const found = await readCase(pool, id)
  if (found === null) throw new Error(`no case ${id}`)
  return found
}

test('a case explains where it stands, until when and why, who may do what, and how it came about', async () => {
  await desk.order('o1')
  const file = await desk.open('o1')
  const text = explainCase(await explained(file.id), 'zh').join('\n')
  expect(text).toContain('现状：待商家处理\n  TB-REF-1 未发货退款，卖家答复时限\n')
  expect(text).toContain('24 小时，自 2026年3月2日 10:00 起；2026年3月3日 10:00，逾期视为同意')
  expect(text).toMatch(/商家：agree, refuse, propose \(TB-REF-14\)/)
  expect(text).toContain('1. 2026年3月2日 10:00，Bai 就订单 o1 申请仅退款 ¥89.00，理由“未收到货”。')
})

test('an extension and a pause are explained with who and why', async () => {
  await desk.order('o2')
  const file = await desk.open('o2')
  const more = { fields: { by: 'PT24H', reason: '春运' } }
  expect((await desk.act(file, [agent, 'extend_deadline'], more)).status).toBe('done')
  expect((await desk.act(file, [agent, 'pause_deadline'], { fields: { reason: '核实' } })).status).toBe('done')
  const text = explainCase(await explained(file.id), 'zh').join('\n')
  expect(text).toContain('2026年3月2日 10:00 延长 24 小时：春运（a1）')
  expect(text).toContain('自 2026年3月2日 10:00 暂停（核实）')
})

test('a closed case has its end and nothing that anybody could still do', async () => {
  await desk.order('o3')
  const file = await desk.open('o3')
  await desk.act(file, [merchant, 'agree'])
  const lines = explainCase(await explained(file.id), 'en')
  expect(lines).toContain('It stands at: refunded')
  expect(lines.join('\n')).not.toContain('Now open')
  expect(await readCase(pool, 'case_00nothing')).toBeNull()
})
