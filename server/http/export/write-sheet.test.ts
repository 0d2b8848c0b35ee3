import { streamXlsxRows } from 'hucre'
import { expect, test } from 'vitest'
import { neutralText } from './neutral-text.ts'
import { rowsOf, type Sheet } from './sheet.ts'
import { writeSheet } from './write-sheet.ts'

const sheet: Sheet<string> = {
  name: { zh: '案件', en: 'Cases' },
  columns: [
    { title: { zh: '原因', en: 'Reason' }, cell: row => row },
    { title: { zh: '长度', en: 'Length' }, cell: row => row.length },
  ],
}

async function* given(rows: readonly (string | null)[]) {
  yield* rows
}

const csvOf = (rows: readonly (string | null)[]) =>
  new Response(writeSheet(sheet, given(rows), { format: 'csv', language: 'zh' })).arrayBuffer()

test.each([
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', "'\r=1"],
  ['\n=1', "'\n=1"],
  [' =1', "' =1"],
  ['＝1', "'＝1"],
  ['1=1', '1=1'],
  ['青瓷杯-两只', '青瓷杯-两只'],
])('%j can’t be run as a formula: %j', (text, written) => {
  expect(neutralText(text)).toBe(written)
})

test('CSV begins with its mark, quotes what has to be quoted and keeps numbers as they are', async () => {
  const bytes = new Uint8Array(await csvOf(['他说"坏了",\n退', '=cmd', null]))
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const text = new TextDecoder().decode(bytes)
  expect(text).toBe('原因,长度\r\n"他说""坏了"",\n退",9\r\n\'=cmd,4\r\n仅导出前 200000 行，请缩小范围\r\n')
})

test('XLSX has the same rows, texts as texts', async () => {
  const stream = writeSheet(sheet, given(['=1+1', '杯']), { format: 'xlsx', language: 'en' })
  const read: unknown[] = []
  for await (const row of streamXlsxRows(new Uint8Array(await new Response(stream).arrayBuffer())))
    read.push(row.values)
  expect(read).toEqual([
    ['Reason', 'Length'],
    ["'=1+1", 4],
    ['杯', 1],
  ])
})

test('rows are asked for page by page, no sooner than they are read, and end at the limit', async () => {
  const asked: (string | undefined)[] = []
  const page = async ({ cursor, limit }: { cursor?: string; limit: number }) => {
    asked.push(cursor)
    const first = Number(cursor ?? 0)
    return { rows: Array.from({ length: limit }, (_, index) => first + index), next: String(first + limit) }
  }
  const rows = rowsOf(page, 1200)
  for (let count = 0; count < 500; count += 1) await rows.next()
  expect(asked).toEqual([undefined])
  const rest = await Array.fromAsync(rows)
  expect(asked).toEqual([undefined, '500', '1000'])
  expect(rest.slice(-2)).toEqual([1199, null])
})
