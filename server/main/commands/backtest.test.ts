import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { HOUR_MS, instant } from '../../../core/kernel/instant.ts'
import { openTestDatabase } from '../../../test/support/database.ts'
import { MARKETPLACE, merchant, openDesk } from '../../../test/support/desk.ts'
import { makeTemporaryFolder } from '../../../test/support/temporary-folder.ts'
import { UsageError } from '../../pack-files/commands/terms.ts'
import { packsFolder } from '../settings.ts'
import { type BacktestOptions, backtest } from './backtest.ts'

const { pool } = await openTestDatabase()
const desk = await openDesk(pool)
const now = instant('2026-11-22T12:00+08:00')

/** A copy of a pack's rules in which one line of one file is another. */
function draft(file: string, [before, after]: readonly [string, string], pack = 'taobao'): string {
  const folder = join(makeTemporaryFolder(), 'twelve-hours')
  cpSync(join(packsFolder, pack), folder, { recursive: true })
  const path = join(folder, file)
  const text = readFileSync(path, 'utf8')
  if (!text.includes(before)) throw new Error(`${file} doesn't say ${before}`)
  writeFileSync(path, text.replace(before, after))
  return folder
}

const twelveHours = () =>
  draft('clauses/timers.yaml', [
    '    - { from: 2022-08-10, value: 2, source: "TB-REF-04',
    '    - { from: 2026-12-01, value: 12, unit: hours, source: "draft", confidence: U }\n' +
      '    - { from: 2022-08-10, value: 2, source: "TB-REF-04',
  ])

/** Stored cases, in place of made-up ones. */
const ofStore = { cases: undefined, seed: undefined }

async function run(
  {
    pack = 'taobao',
    ...options
  }: Partial<Record<keyof BacktestOptions, string | boolean | undefined>> & { pack?: string },
  progress: { isTTY?: boolean } = {},
) {
  const [said, drawn]: [string[], string[]] = [[], []]
  const wanted = { cases: '300', seed: '7', ...options } as BacktestOptions
  const status = await backtest(pack, wanted, {
    packsRoot: packsFolder,
    now,
    out: { write: text => void said.push(text) },
    progress: { ...progress, write: (text: string) => void drawn.push(text) },
    openStore: async () => ({ pool, close: async () => {} }),
  })
  return { status, said: said.join(''), drawn: drawn.join('') }
}

describe('pack backtest', () => {
  test('a draft folder, from the day on which all of it is in force: figures by side, rules and examples', async () => {
    const folder = twelveHours()
    const { status, said, drawn } = await run({ draft: folder })
    expect(status).toBe(0)
    expect(said).toMatch(/^300 件中 \d+ 件会有不同（\d+\.\d%）：/)
    expect(said).toMatch(/ {2}买家 {2}更好 \d+ · 更差 \d+ · 所得 ¥/)
    expect(said).toMatch(/ {2}TB-REF-3 已发货退款，卖家答复时限 {2}\d+/)
    expect(said).toMatch(/案 generated_\d+ 原为“.+”（.+），按草案为“.+”（.+），因 TB-REF-3/)
    expect(drawn).toBe('')
    const english = await run({ draft: folder, lang: 'en' })
    expect(english.said).toMatch(/Case generated_\d+ was .+, and by the draft .+, by TB-REF-3/)
    expect(english.said).not.toMatch(/\p{Script=Han}/u)
  })

  test('every kind of case that a pack has, by kind', async () => {
    const { status, said } = await run({ pack: 'standard', asOf: '2026-01-01', lang: 'en' })
    expect(status).toBe(0)
    expect(said).toBe('None of 300 cases would differ.\n')
    const folder = draft('clauses/complaints.yaml', ['      value: 3\n', '      value: 1\n'], 'standard')
    const changed = await run({ pack: 'standard', draft: folder })
    expect(changed.said).toMatch(/按案件种类\n(?: {2}.+\n)* {2}投诉 /)
    expect(changed.said).toMatch(/STD-CMP-1 商家答复投诉的时限 {2}\d+/)
  })

  test('on a terminal a bar shows how far it is, and goes', async () => {
    const { drawn } = await run({ asOf: '2014-01-01' }, { isTTY: true })
    expect(drawn).toContain('100%  300/300')
    expect(drawn.endsWith('\r\u001b[K')).toBe(true)
  })

  test('as JSON, and against the rules of another date', async () => {
    const { said } = await run({ asOf: '2014-01-01', against: '2014-01-02', json: true })
    expect(JSON.parse(said)).toMatchObject({ cases: 300, changed: 0, currency: 'CNY' })
    const same = await run({ asOf: '2014-01-01', against: '2014-01-02' })
    expect(same).toMatchObject({ status: 0, said: '300 件中没有一件会有不同。\n' })
  })

  test('1 for a draft that can’t be read, with what is wrong and where', async () => {
    const folder = draft('clauses/timers.yaml', ['clause: TB-REF-3\n', 'claws: TB-REF-3\n'])
    const { status, said } = await run({ draft: folder })
    expect(status).toBe(1)
    expect(said).toMatch(/taobao\/clauses\/timers\.yaml:\d+:\d+ {2}error {2}.*claws/)
  })

  test('1 for a draft whose rules break down in cases, with the first of them', async () => {
    const folder = draft('flows/after_sale.yaml', ['on_expiry: return_never_sent', 'on_expiry: order_refund'])
    const { status, said } = await run({ draft: folder })
    expect(status).toBe(1)
    expect(said).toMatch(/草案在 \d+ 件中自相矛盾：generated_\d+: .*order_refund/)
  })

  test('the closed cases of a marketplace, compared with how they went', async () => {
    await desk.order('o1')
    const file = await desk.open('o1')
    await desk.advanceClock(MARKETPLACE, { byMs: 20 * HOUR_MS })
    await desk.act(file, [merchant, 'refuse'], { fields: { reason: 'other' } })
    await desk.advanceClock(MARKETPLACE, { byMs: 30 * 24 * HOUR_MS })
    const folder = draft('clauses/timers.yaml', [
      '    - from: 2022-08-10\n      value: 24\n',
      '    - from: 2022-08-10\n      value: 12\n',
    ])
    const stored = (since: string) => run({ draft: folder, marketplace: MARKETPLACE, since, ...ofStore })
    const { status, said } = await stored('2026-03-01')
    expect(status).toBe(0)
    expect(said).toContain(`案 ${file.id} 原为“逾期关闭，交易继续”`)
    expect(said).toContain('按草案为“已退款”')
    expect(said).toContain('，因 TB-REF-1；做不成：refuse（共 1 件如此）')
    expect(await stored('2026-10-01')).toMatchObject({ status: 0, said: '没有符合条件的案件。\n' })
    const nowhere = run({ draft: folder, marketplace: 'nowhere', since: '2026-03-01', ...ofStore })
    await expect(nowhere).rejects.toThrow(/no marketplace nowhere/)
  })

  test.each<[string, BacktestOptions]>([
    ['neither a draft nor a date', {}],
    ['both', { draft: 'drafts/taobao', asOf: '2014-01-01' }],
    ['a folder without a pack', { draft: makeTemporaryFolder() }],
    ['a date that is none', { asOf: 'yesterday' }],
    ['no number of cases', { asOf: '2014-01-01', cases: 'many' }],
    ['more cases than there may be', { asOf: '2014-01-01', cases: '1000001' }],
    ['made-up and stored cases at once', { asOf: '2014-01-01', marketplace: 'm', since: '2026-01-01' }],
    ['a language that nobody speaks here', { asOf: '2014-01-01', lang: 'de' }],
  ])('used wrongly: %s', async (_what, options) => {
    await expect(run(options)).rejects.toThrow(UsageError)
  })
})
