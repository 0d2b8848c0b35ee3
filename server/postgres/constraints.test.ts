import { expect, test } from 'vitest'
import { openTestDatabase } from '../../test/support/database.ts'

const { pool } = await openTestDatabase()

/** What the database itself refuses, whatever the code above it does. */
async function refusal(statement: string): Promise<string | undefined> {
  try {
    await pool.query(statement)
    return undefined
  } catch (error) {
    return (error as { constraint?: string }).constraint
  }
}

const account = (path: string, mayGoNegative: boolean) =>
  `INSERT INTO account VALUES (1, 'bazaar', '${path}', 'CNY', 0, ${mayGoNegative})`
const withdrawal = (path: string) => `UPDATE account SET balance_minor = balance_minor - 1 WHERE path = '${path}'`

test('an account falls below zero only where it may', async () => {
  await pool.query(account('merchant:m1:deposit', false))
  await pool.query(account('external:psp', true))
  expect(await refusal(withdrawal('merchant:m1:deposit'))).toBe('account_not_overdrawn')
  expect(await refusal(withdrawal('external:psp'))).toBeUndefined()
})

test('a hold resolves once, and for all of it', async () => {
  const resolution = (captured: number, released: number) =>
    `INSERT INTO hold_resolution VALUES (1, 'h1', 'c1', 'split', ${captured}, ${released}, ${captured + released})`
  await pool.query(`INSERT INTO hold VALUES (1, 'h1', 'c1', 100)`)
  expect(await refusal(resolution(60, 30))).toBe('hold_resolution_bucket_hold_id_amount_minor_fkey')
  expect(await refusal(resolution(60, 40))).toBeUndefined()
  expect(await refusal(resolution(100, 0))).toBe('hold_resolution_pkey')
})

test('no more units are claimed than were bought, and no fewer than none', async () => {
  const claim = (delta: number) => `UPDATE order_line SET claimed_quantity = claimed_quantity + ${delta}`
  await pool.query(`INSERT INTO order_line VALUES (1, 'bazaar', 'o1', 'l1', 2)`)
  expect(await refusal(claim(2))).toBeUndefined()
  expect(await refusal(claim(1))).toBe('order_line_claimed_within_bought')
  expect(await refusal(claim(-3))).toBe('order_line_claimed_within_bought')
})

test('no more is refunded than was paid', async () => {
  const order = `{"merchant": {"id": "m1"}, "buyer": {"id": "b1"}, "currency": "CNY"}`
  await pool.query(`INSERT INTO order_file (bucket, marketplace_id, id, body, paid_minor)
    VALUES (1, 'bazaar', 'o1', '${order}', 100)`)
  expect(await refusal('UPDATE order_file SET refunded_minor = 100')).toBeUndefined()
  expect(await refusal('UPDATE order_file SET refunded_minor = 101')).toBe('order_file_refunds_within_payment')
})

test('a payout exists once', async () => {
  const payout = `INSERT INTO payout (bucket, id, marketplace_id, case_id, buyer_id, amount_minor, currency, status,
    ordered_ms) VALUES (1, 'pay_1', 'bazaar', 'c1', 'b1', 100, 'CNY', 'pending', 0)`
  expect(await refusal(payout)).toBeUndefined()
  expect(await refusal(payout)).toBe('payout_pkey')
})

const reasons = {
  rule: { clause: 'TB-PTS-10', title: { zh: '题', en: 'Title' }, text: { zh: '文', en: 'Text' } },
  facts: { points: 12 },
  evidence: [{ kind: 'case', id: 'case_001' }],
  appeal: { allowed: true, until: null, clause: null },
}
/** Each lacks one thing that a merchant has to be told. */
const unreasoned: readonly (readonly [string, object])[] = [
  ['without a rule', { ...reasons, rule: { ...reasons.rule, clause: '' } }],
  ['without the rule’s words', { ...reasons, rule: { ...reasons.rule, text: { zh: '文' } } }],
  ['without facts', { ...reasons, facts: {} }],
  ['without evidence', { ...reasons, evidence: [] }],
  ['without a word on appeal', { ...reasons, appeal: {} }],
]

test.each(unreasoned)('nothing is imposed %s', async (_what, statement) => {
  const violation = (
    said: object,
  ) => `INSERT INTO violation (bucket, marketplace_id, id, merchant_id, at_ms, recorded_ms,
    body, statement) VALUES (1, 'bazaar', 'vio_${Math.random()}', 'm1', 0, 0, '{}', '${JSON.stringify(said)}')`
  const sanction = (said: object) => `INSERT INTO sanction (bucket, marketplace_id, id, event_seq, merchant_id,
    starts_ms, statement) VALUES (1, 'bazaar', 'san_${Math.random()}', 1, 'm1', 0, '${JSON.stringify(said)}')`
  expect(await refusal(violation(statement))).toBe('violation_has_reasons')
  expect(await refusal(sanction(statement))).toBe('sanction_has_reasons')
  expect([await refusal(violation(reasons)), await refusal(sanction(reasons))]).toEqual([undefined, undefined])
})

test('every primary key, unique index and foreign key of a sharded table begins with the bucket', async () => {
  const everywhere = ['marketplace', 'integration_key', 'policy_snapshot', 'sandbox_provider', 'figure_day']
  const shared = ['schema_migration', ...everywhere]
  const keys = await pool.query(
    `SELECT i.indrelid::regclass::text AS table, a.attname AS first
     FROM pg_index i
     JOIN pg_class t ON t.oid = i.indrelid AND t.relnamespace = 'public'::regnamespace
     JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
     WHERE i.indisunique`,
  )
  const foreign = await pool.query(
    `SELECT c.conrelid::regclass::text AS table, a.attname AS first
     FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
     WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace`,
  )
  const all: { table: string; first: string }[] = [...keys.rows, ...foreign.rows]
  const odd = all.filter(({ table, first }) => first !== 'bucket' && !shared.includes(table))
  expect(odd).toEqual([])
  expect(all.length).toBeGreaterThan(15)
})
