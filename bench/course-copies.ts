import type { Pool } from 'pg'
import type { RecordedCourse } from './recorded-commits.ts'

/** A parameter of a recorded command with gaps for the numbers of another case: `{id}`, `{bucket}` and `{person}`. */
export function templateOf(
  parameter: string,
  { course, parameters }: { course: RecordedCourse; parameters: readonly string[] },
): string {
  const [opening] = JSON.parse(course.commits[0]?.[0] ?? '[]')
  const [answer] = JSON.parse(parameters.at(-1) ?? '[]')
  return parameter
    .replaceAll(course.caseId.slice(CASE_PREFIX_LENGTH), '{id}')
    .replaceAll(course.orderId, '{id}')
    .replaceAll(answer.id, `{id}${answer.id.slice(ID_LENGTH)}`)
    .replaceAll(`"bucket":${opening.bucket},`, '"bucket":{bucket},')
    .replace(/\bm0\b/g, 'm{person}')
    .replace(/\bbuyer0\b/g, 'buyer{person}')
}

/** Every lane of the accounts that the commands touch: two statements that begin one at once refuse each other. */
export async function openLanes({ marketplaceId }: RecordedCourse, pool: Pool): Promise<void> {
  await pool.query(
    `INSERT INTO account (bucket, marketplace_id, path, currency, balance_minor, may_go_negative)
     SELECT DISTINCT lane, marketplace_id,
       regexp_replace(regexp_replace(path, '\\mm0\\M', 'm' || person), '\\mbuyer0\\M', 'buyer' || person),
       currency, 0, may_go_negative
     FROM account, generate_series(0, 255) AS lane, generate_series(0, 19) AS person
     WHERE marketplace_id = $1 AND path NOT LIKE 'escrow:%'
     ON CONFLICT DO NOTHING`,
    [marketplaceId],
  )
}

/** The orders on which the coming cases open, with what was paid for them in escrow. */
export async function copyOrders(
  { marketplaceId, orderId }: RecordedCourse,
  { pool, first }: { pool: Pool; first: number },
) {
  const numbers = `SELECT ((client * 1000000::numeric + n) * 2654435761) % 4294967296 AS id
    FROM generate_series(0, ${CLIENTS - 1}) client, generate_series(${first + 1}, ${first + CASES_PER_CLIENT}) n`
  const recorded = [marketplaceId, orderId]
  await pool.query(
    `WITH number AS (${numbers})
     INSERT INTO order_file (bucket, marketplace_id, id, body, paid_minor)
     SELECT number.id % 256, marketplace_id, number.id::text, body, paid_minor FROM number, order_file o
     WHERE o.marketplace_id = $1 AND o.id = $2`,
    recorded,
  )
  await pool.query(
    `WITH number AS (${numbers})
     INSERT INTO order_line (bucket, marketplace_id, order_id, id, quantity)
     SELECT number.id % 256, marketplace_id, number.id::text, l.id, quantity FROM number, order_line l
     WHERE l.marketplace_id = $1 AND l.order_id = $2`,
    recorded,
  )
  await pool.query(
    `WITH number AS (${numbers})
     INSERT INTO account (bucket, marketplace_id, path, currency, balance_minor, may_go_negative)
     SELECT number.id % 256, $1, 'escrow:order:' || number.id, 'CNY', paid_minor, false FROM number, order_file o
     WHERE o.marketplace_id = $1 AND o.id = $2`,
    recorded,
  )
}

/** As many as the connections that the server is measured with. */
export const CLIENTS = 32
/** More than a client gets through in a round. */
export const CASES_PER_CLIENT = 300
/** `case_` and the bucket, before the case's own part. */
const CASE_PREFIX_LENGTH = 7
/** As much of an answer's hash as tells it from every other one's. */
const ID_LENGTH = 24
