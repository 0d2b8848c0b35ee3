import type { Operations, Order } from '../../api/wire.ts'
import type { KeptFile } from '../evidence-input.tsx'

export type Openings = Operations['GET /v1/openings']['answer']
export type Opening = Openings['openings'][number]
export type OpeningReason = Opening['reasons'][number]
export type OpeningBody = Operations['POST /v1/cases']['body']

/** What a person has filled in so far. */
export interface OpeningDraft {
  /** Which of the openings, by its place in the server's list. */
  readonly place?: number
  readonly reason?: string
  readonly remedy?: string | undefined
  readonly amountMinor?: number | undefined
  /** Units by line; without any it is all of them. */
  readonly quantities?: Readonly<Record<string, number>>
  readonly statement?: string
  readonly files?: readonly KeptFile[]
}

/** The chosen opening with its reason and remedy: undefined until chosen, unless there is only one. */
export function chosenIn(openings: readonly Opening[], draft: OpeningDraft) {
  const opening = openings[draft.place ?? 0]
  const reason = opening?.reasons.find(({ code }) => code === draft.reason)
  const open = reason?.remedies.filter(remedy => remedy.open) ?? []
  const remedy = open.find(({ code }) => code === draft.remedy) ?? (open.length === 1 ? open[0] : undefined)
  return { opening, reason, remedy }
}

/** What is sent; null until enough is chosen for the server to try it. */
export function bodyOfOpening(openings: readonly Opening[], draft: OpeningDraft): OpeningBody | null {
  const { opening, reason, remedy } = chosenIn(openings, draft)
  if (opening === undefined || reason === undefined || remedy === undefined) return null
  const lines = Object.entries(draft.quantities ?? {}).filter(([, quantity]) => quantity > 0)
  const { statement = '', files = [], amountMinor } = draft
  return {
    kind: opening.kind,
    ...(opening.order_id !== undefined && { order_id: opening.order_id }),
    ...(opening.about !== undefined && { about: opening.about }),
    claim: {
      reason: reason.code,
      ...(remedy.code !== null && { remedy: remedy.code }),
      ...(remedy.amount_most_minor !== null && amountMinor !== undefined && { amount_minor: amountMinor }),
      ...(opening.claims_goods && lines.length > 0 && { lines: lines.map(lineOf) }),
    },
    ...(statement.trim() !== '' && { statement }),
    ...(files.length > 0 && { evidence_ids: files.map(({ id }) => id) }),
  }
}

/** Whether there is a choice of goods at all. */
export function hasSeveralGoods({ lines }: Order): boolean {
  return lines.length > 1 || lines.some(({ quantity }) => quantity > 1)
}

function lineOf([line_id, quantity]: [string, number]) {
  return { line_id, quantity }
}
