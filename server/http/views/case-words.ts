import type { CaseFile } from '../../../core/case-file/case-file.ts'
import type { CaseKey, Queries, StoredText } from '../../application/queries.ts'
import { boundedMap } from '../bounded-map.ts'

/** Who the parties are and what they wrote: kept outside the events, so that it can be erased. */
export interface CaseWords {
  readonly buyerName: string | null
  readonly merchantName: string | null
  /** What was bought, by the first line's title; null where the case is about no order. */
  readonly goods: string | null
  /** What the order's lines are called, by their ids. */
  readonly lineTitles: ReadonlyMap<string, string>
  /** By the id under which the case refers to them. */
  readonly texts: ReadonlyMap<string, string | null>
  /** What the buyer says to his claim, as last changed. */
  readonly statement: string | null
}

export interface CaseWordsReader {
  /** As stored now. */
  read(file: CaseFile): Promise<CaseWords>
  /** As remembered, so that a command's answer needs no reading; read again when `events` say that words were added. */
  recall(file: CaseFile, events: readonly { readonly type: string }[]): Promise<CaseWords>
  /** The names alone, for lists. */
  names(file: CaseFile): Promise<CaseWords>
}

/** What a text is kept as. Only the platform sees its own notes. */
export const TEXT_KINDS = {
  claim: 'claim',
  reasons: 'reasons',
  plan: 'plan',
  message: 'message',
  note: 'note',
} as const

type Reading = Pick<Queries, 'texts' | 'order' | 'events'>

export function createCaseWords(queries: Reading): CaseWordsReader {
  const known = boundedMap<string, CaseWords>(KNOWN_MAX)
  const remember = (file: CaseFile, words: CaseWords) => {
    known.set(file.id, words)
    return words
  }
  const read = async (file: CaseFile) => {
    const key = { marketplaceId: file.marketplaceId, caseId: file.id }
    const [names, claim, reasons, plans] = await Promise.all([
      namesOf(file, queries),
      queries.texts(key, TEXT_KINDS.claim),
      file.ruling === null ? [] : queries.texts(key, TEXT_KINDS.reasons),
      file.handling?.reply == null ? [] : queries.texts(key, TEXT_KINDS.plan),
    ])
    const latest = claim.length > 1 ? await latestOf(claim, key, queries) : claim[0]
    const statement = latest?.body ?? null
    return remember(file, { ...names, statement, texts: bodiesOf([...claim, ...reasons, ...plans]) })
  }
  return {
    read,
    async recall(file, events) {
      const remembered = events.some(({ type }) => WORDED.has(type)) ? undefined : known.get(file.id)
      return remembered ?? read(file)
    },
    async names(file) {
      return known.get(file.id) ?? { ...(await namesOf(file, queries)), statement: null, texts: new Map() }
    },
  }
}

/** The buyer has changed his words, maybe twice within one moment of a standing clock: the events know the order. */
async function latestOf(claim: readonly StoredText[], key: CaseKey, queries: Reading): Promise<StoredText | undefined> {
  const events = await queries.events(key)
  const said = events.flatMap(({ event }) =>
    'statement' in event && WORDED.has(event.type) ? (event.statement?.id ?? []) : [],
  )
  return claim.find(({ id }) => id === said.at(-1))
}

export function bodiesOf(texts: readonly StoredText[]): ReadonlyMap<string, string | null> {
  return new Map(texts.map(({ id, body }) => [id, body]))
}

async function namesOf({ marketplaceId, order }: CaseFile, queries: Reading) {
  const stored = order === null ? null : await queries.order(marketplaceId, order.id)
  const { buyer, merchant, lines } = stored?.imported ?? {}
  return {
    buyerName: buyer?.name ?? null,
    merchantName: merchant?.name ?? null,
    goods: goodsIn(lines, order),
    lineTitles: new Map(lines?.map(({ id, title }) => [id, title])),
  }
}

/** Of the order's lines the first that the case claims. */
function goodsIn(lines: readonly { readonly id: string; readonly title: string }[] = [], order: CaseFile['order']) {
  const claimed = new Set(order?.lines.map(line => line.id))
  return (lines.find(({ id }) => claimed.has(id)) ?? lines[0])?.title ?? null
}

/** Events with which the words of a case's own page change. */
const WORDED: ReadonlySet<string> = new Set(['CaseOpened', 'ClaimModified', 'Ruled', 'ReplyGiven', 'Upheld'])
const KNOWN_MAX = 10_000
