import type { Pool } from 'pg'
import { caseIdFrom } from '../core/kernel/ids.ts'
import { DAY_MS, HOUR_MS } from '../core/kernel/instant.ts'
import { bucketOfOrder } from '../core/ledger/lanes.ts'
import { wordsOfOrder } from '../server/application/search-words.ts'
import type { ImportedOrder } from '../server/application/stored-order.ts'

/** A case that was really played, as the store keeps it, to be copied under other names, people and times. */
export interface Template {
  readonly share: number
  readonly caseId: string
  readonly orderId: string
  readonly isOpen: boolean
  readonly nextDueMs: number | null
  /** Rows as text in which the names and times are replaced. */
  readonly order: string
  readonly lines: string
  readonly file: string
  readonly events: string
  readonly texts: string
}

export async function readTemplate(pool: Pool, { caseId, share }: { caseId: string; share: number }) {
  const text = async (select: string, id: string) => {
    const found = await pool.query<{ rows: string }>(`SELECT coalesce(jsonb_agg(r), '[]')::text AS rows ${select}`, [
      id,
    ])
    return found.rows[0]?.rows ?? '[]'
  }
  const file = await text('FROM (SELECT bucket, id, version, state, head_hash FROM case_file WHERE id = $1) r', caseId)
  const [{ state }] = JSON.parse(file)
  const template: Template = {
    share,
    caseId,
    orderId: state.order.id,
    isOpen: state.status === 'open',
    nextDueMs: state.nextDueAt,
    file,
    order: await text('FROM order_file r WHERE id = $1', state.order.id),
    lines: await text('FROM order_line r WHERE order_id = $1', state.order.id),
    events: await text('FROM case_event r WHERE case_id = $1', caseId),
    texts: await text('FROM case_text r WHERE case_id = $1', caseId),
  }
  return template
}

/** Copies the templates into so many cases: a tenth of them open, six in ten with one merchant. */
export async function copyCases(
  pool: Pool,
  { templates, from, to }: { templates: readonly Template[]; from: number; to: number },
): Promise<void> {
  for (let first = from; first < to; first += CASES_AT_ONCE) {
    const numbers = Array.from({ length: Math.min(CASES_AT_ONCE, to - first) }, (_, place) => first + place)
    const copies = numbers.map(number => copyOf(templateFor(number, templates), number))
    const rows = (part: keyof ReturnType<typeof copyOf>) => JSON.stringify(copies.flatMap(copy => copy[part]))
    await pool.query(INSERT_ORDERS, [rows('order')])
    await pool.query(INSERT_LINES, [rows('lines')])
    await pool.query(INSERT_FILES, [rows('file')])
    await pool.query(INSERT_EVENTS, [rows('events')])
    await pool.query(INSERT_TEXTS, [rows('texts')])
  }
}

/** The same for the same number, and evenly spread: a golden step through the shares. */
function templateFor(number: number, templates: readonly Template[]): Template {
  const all = templates.reduce((sum, { share }) => sum + share, 0)
  let place = spread(number, 1) * all
  const found = templates.find(({ share }) => {
    place -= share
    return place < 0
  })
  return found ?? (templates[0] as Template)
}

function copyOf(template: Template, number: number) {
  const { caseId, orderId } = template
  const bucket = bucketOfOrder(MARKETPLACE_ID, orderIdOf(number))
  const copiedId = caseIdFrom({ bucket, random: `copy${number.toString(36).padStart(6, '0')}` })
  const earlierMs = earlierBy(template, number)
  const rows = (text: string) =>
    JSON.parse(
      text
        .replaceAll(caseId, copiedId)
        .replaceAll(`"${orderId}"`, `"${orderIdOf(number)}"`)
        .replaceAll(`"${BIG_MERCHANT}"`, `"${merchantIdOf(number)}"`)
        .replaceAll('"buyer0"', `"b${Math.floor(spread(number, 3) * BUYER_COUNT)}"`)
        .replaceAll('青瓷杯', goodsOf(number))
        .replaceAll(/\b1[5-9]\d{11}\b/g, moment => String(Number(moment) - earlierMs)),
      // Every row of a case lies in its bucket; what else is called so lies inside and isn't copied.
      (name, value) => (name === 'bucket' ? bucket : value),
    )
  const order = rows(template.order).map((row: { body: ImportedOrder }) => ({ ...row, words: wordsOfOrder(row.body) }))
  const { lines, file, events, texts } = template
  return { order, lines: rows(lines), file: rows(file), events: rows(events), texts: rows(texts) }
}

/** An open case's next deadline comes after the measuring; closed ones reach back for a year. */
function earlierBy({ isOpen, nextDueMs }: Template, number: number): number {
  if (!isOpen) return Math.floor(spread(number, 2) * 365 * DAY_MS)
  const room = nextDueMs === null ? 20 * DAY_MS : nextDueMs - Date.now() - HOUR_MS
  return Math.floor(spread(number, 2) * room)
}

export function orderIdOf(number: number): string {
  return `7${String(number).padStart(9, '0')}`
}

export function merchantIdOf(number: number): string {
  const place = spread(number, 4)
  return place < 0.6 ? BIG_MERCHANT : `shop${Math.floor(((place - 0.6) / 0.4) * SMALL_MERCHANTS)}`
}

export function goodsOf(number: number): string {
  const one = (list: readonly string[], turn: number) => list[Math.floor(spread(number, turn) * list.length)]
  return `${one(MAKES, 5)}${one(GOODS, 6)} ${1000 + Math.floor(spread(number, 7) * 9000)}`
}

/** 0 to 1, always the same for the same number and turn, with no pattern between two turns. */
function spread(number: number, turn: number): number {
  let mixed = Math.imul(number + 1, 0x9e3779b1) ^ Math.imul(turn, 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b)
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32
}

const INSERT_ORDERS = `INSERT INTO order_file
    (bucket, marketplace_id, id, body, completed_ms, paid_minor, refunded_minor, version, imported_ms, words)
  SELECT bucket, marketplace_id, id, body, completed_ms, paid_minor, refunded_minor, version, imported_ms, words
  FROM jsonb_populate_recordset(null::order_file, $1::jsonb)`
const INSERT_FILES = `INSERT INTO case_file (bucket, id, version, state, head_hash)
  SELECT bucket, id, version, state, head_hash FROM jsonb_populate_recordset(null::case_file, $1::jsonb)`
const INSERT_LINES = 'INSERT INTO order_line SELECT * FROM jsonb_populate_recordset(null::order_line, $1::jsonb)'
const INSERT_EVENTS = 'INSERT INTO case_event SELECT * FROM jsonb_populate_recordset(null::case_event, $1::jsonb)'
const INSERT_TEXTS = 'INSERT INTO case_text SELECT * FROM jsonb_populate_recordset(null::case_text, $1::jsonb)'

export const MARKETPLACE_ID = 'lists'
/** Whose cases were played, and six in ten of the copies. */
const BIG_MERCHANT = 'm0'
const SMALL_MERCHANTS = 400
const BUYER_COUNT = 20_000
const CASES_AT_ONCE = 1000
const MAKES = ['青瓷', '白瓷', '不锈钢', '实木', '纯棉', '真丝', '羊毛', '玻璃', '竹编', '铸铁', '亚麻', '陶土']
const GOODS = [
  ...['茶杯', '饭碗', '水壶', '衣架', '书桌', '台灯', '风扇', '床单', '围巾', '毛毯', '花瓶', '砧板', '炒锅', '蒸笼'],
  ...['枕头', '拖鞋', '雨伞', '背包', '耳机', '键盘', '鼠标', '相框', '挂钟', '地毯', '窗帘', '浴巾', '香炉', '笔筒'],
]
