import { ORDER_WATCHES, watchRow } from '../../../core/case-file/order-watches.ts'
import type { Wording } from '../../../core/policy/clause.ts'
import type { Snapshot } from '../../../core/policy/snapshot.ts'
import type { Row } from '../../../core/policy/table.ts'
import { factsWords } from '../words/fact-words.ts'
import type { Lexicon } from '../words/lexicon.ts'
import { resultWords } from '../words/result-words.ts'
import { tableTitle } from '../words/table-words.ts'
import { watchWords } from '../words/watch-words.ts'
import { citing, compared, type PackChange, type Turn } from './change.ts'

/** Answers of decision tables that are new, gone, or others for the same facts. */
export function tableChanges(turn: Turn): PackChange[] {
  return Object.keys(turn.after.tables).flatMap(table => {
    if (table === ORDER_WATCHES) return watchChanges(turn)
    const { added, removed } = compared(rowsOf(turn.before.tables[table]?.rows), rowsOf(turn.after.tables[table]?.rows))
    const title = tableTitle(table, turn.lexicon)
    const replaced = (row: Row) => removed.find(old => keyOf(old.when) === keyOf(row.when))
    const gone = removed.filter(old => !added.some(row => keyOf(old.when) === keyOf(row.when)))
    return [
      ...added.flatMap(row => addedChange(title, { row, was: replaced(row) ?? null }, turn)),
      ...gone.map(row => citing(goneWords(title, row, turn), row.clause, turn)),
    ]
  })
}

/** A row is the same as long as it says the same: how long its clause's time is, is told by the clause. */
function watchChanges(turn: Turn): PackChange[] {
  const rowsIn = ({ tables }: Snapshot) =>
    new Map((tables[ORDER_WATCHES]?.rows ?? []).map(row => [keyOf([row.when, row.then]), row]))
  const [old, young] = [rowsIn(turn.before), rowsIn(turn.after)]
  const told = (row: Row, [snapshot, lexicon]: readonly [Snapshot, Lexicon], { zh, en }: Wording) => {
    const words = watchWords(row, snapshot, lexicon)
    return citing({ zh: `${zh}：${words.zh}。`, en: `${en}: ${words.en}.` }, watchRow(row).clause, turn)
  }
  const begins = [...young]
    .filter(([key]) => !old.has(key))
    .map(([, row]) => told(row, [turn.after, turn.lexicon], BEGINS))
  const ends = [...old].filter(([key]) => !young.has(key)).map(([, row]) => told(row, [turn.before, turn.former], ENDS))
  return [...begins, ...ends]
}

const BEGINS: Wording = { zh: '平台开始自行处理订单', en: 'The platform acts by itself on orders' }
const ENDS: Wording = { zh: '平台不再自行处理订单', en: 'The platform no longer acts by itself on orders' }

/** The same answer on another clause's authority alone changes nothing for anybody. */
function addedChange(title: Wording, { row, was }: { row: Row; was: Row | null }, turn: Turn): PackChange[] {
  if (was !== null && keyOf(was.then) === keyOf(row.then)) return []
  const [head, is] = [headWords(title, row, turn), resultWords(row, turn.lexicon)]
  const old = was === null ? null : resultWords(was, turn.former)
  const sentence =
    old === null
      ? { zh: `${head.zh}${is.zh}。`, en: `${head.en}${is.en}.` }
      : { zh: `${head.zh}${is.zh}（此前：${old.zh}）。`, en: `${head.en}${is.en} (before: ${old.en}).` }
  return [citing(sentence, row.clause, turn)]
}

function goneWords(title: Wording, row: Row, turn: Turn): Wording {
  const [head, was] = [headWords(title, row, turn), resultWords(row, turn.former)]
  return { zh: `${head.zh}原定“${was.zh}”取消。`, en: `${head.en}“${was.en}” no longer holds.` }
}

function headWords(title: Wording, { when }: Row, { lexicon }: Turn): Wording {
  const facts = factsWords(when, lexicon)
  return facts.en === ''
    ? { zh: `${title.zh}：一般情形下，`, en: `${title.en} (in general): ` }
    : { zh: `${title.zh}：${facts.zh}的，`, en: `${title.en} (${facts.en}): ` }
}

function rowsOf(rows: readonly Row[] = []): Map<string, Row> {
  return new Map(rows.map(row => [keyOf([row.when, row.then, row.clause ?? null]), row]))
}

function keyOf(part: unknown): string {
  return JSON.stringify(part)
}
