import { expect, test } from 'vitest'
import { instant } from '../../../core/kernel/instant.ts'
import { wireJson } from './wire-json.ts'

const context = { zone: 'Asia/Shanghai', texts: new Map([['txt_1', 'words']]) }
const at = instant('2026-03-01T00:00Z')

test('keys in snake_case, moments with the zone’s offset, everything else as it is', () => {
  const record = {
    dueAt: at,
    from: at,
    measuresUntil: at,
    amountMinor: 5,
    lines: [{ lineId: 'l1' }],
    until: null,
    isOk: true,
  }
  expect(wireJson(record, context)).toEqual({
    due_at: '2026-03-01T08:00:00+08:00',
    from: '2026-03-01T08:00:00+08:00',
    measures_until: '2026-03-01T08:00:00+08:00',
    amount_minor: 5,
    lines: [{ line_id: 'l1' }],
    until: null,
    is_ok: true,
  })
})

test('`from` may be a stage or a side too', () => {
  expect(wireJson({ from: 'buyer' }, context)).toEqual({ from: 'buyer' })
})

test('a text’s words stand beside its hash; what may not be seen, or was erased, is null', () => {
  const record = { statement: { id: 'txt_1', sha256: 'a' }, note: { id: 'txt_2', sha256: 'b' } }
  expect(wireJson(record, context)).toEqual({
    statement: { id: 'txt_1', sha256: 'a', text: 'words' },
    note: { id: 'txt_2', sha256: 'b', text: null },
  })
  expect(wireJson({ id: 'evd_1', sha256: 'c' }, context)).toEqual({ id: 'evd_1', sha256: 'c' })
})
