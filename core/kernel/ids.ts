/** Text that names one thing of one kind, so that a buyer's id can't be passed for a merchant's. */
type Id<Kind extends string> = string & { readonly __brand: Kind }

/** Ids that Pingli gives. Each begins with its kind, so that a person can tell what it names. */
export type CaseId = Id<'CaseId'>
export type EvidenceId = Id<'EvidenceId'>
export type RulingId = Id<'RulingId'>
export type MessageId = Id<'MessageId'>
export type HoldId = Id<'HoldId'>
export type PayoutId = Id<'PayoutId'>
export type ViolationId = Id<'ViolationId'>
export type PanelId = Id<'PanelId'>

/** Ids that the marketplace gives; they come in as they are. */
export type OrderId = Id<'OrderId'>
export type MerchantId = Id<'MerchantId'>
export type BuyerId = Id<'BuyerId'>
export type StaffId = Id<'StaffId'>
export type JurorId = Id<'JurorId'>
export type MarketplaceId = OrderId | MerchantId | BuyerId | StaffId | JurorId

/** The kinds of things that Pingli names by a prefix alone. A case's id carries its bucket too. */
export interface PrefixedIds {
  readonly evidence: EvidenceId
  readonly ruling: RulingId
  readonly message: MessageId
  readonly hold: HoldId
  readonly payout: PayoutId
  readonly violation: ViolationId
  readonly panel: PanelId
}

/** How many parts the store is split into. An order and all that belongs to it share one. */
export const BUCKET_COUNT = 256

/**
 * The bucket of an id, 0 to 255. Stored with every row, so it may never change: 32-bit FNV-1a over the text's UTF-8
 * bytes, the hash's four bytes then folded into one by exclusive or.
 */
export function bucketOf(text: string): number {
  let hash = FNV_OFFSET
  for (const byte of utf8BytesOf(text)) hash = Math.imul(hash ^ byte, FNV_PRIME)
  return (hash ^ (hash >>> 8) ^ (hash >>> 16) ^ (hash >>> 24)) & 0xff
}

/** A new case's id, `case_` + two hex digits of its bucket + a random part, so that a lookup by id alone finds it. */
export function caseIdFrom({ bucket, random }: { bucket: number; random: string }): CaseId {
  if (!Number.isInteger(bucket) || bucket < 0 || bucket >= BUCKET_COUNT) throw new RangeError(`no bucket: ${bucket}`)
  return `case_${bucket.toString(16).padStart(2, '0')}${checkedRandom(random)}` as CaseId
}

/** Reads a case's id from outside; null when it can't be one. */
export function parseCaseId(text: string): CaseId | null {
  return CASE_ID.test(text) ? (text as CaseId) : null
}

/** The bucket of a case, 0 to 255. */
export function bucketOfCase(id: CaseId): number {
  const digits = CASE_ID.exec(id)?.[1]
  if (digits === undefined) throw new RangeError(`not a case's id: ${id}`)
  return Number.parseInt(digits, 16)
}

/** A new id of a kind, such as `evd_…`. The randomness comes from outside: core has none. */
export function prefixedId<Kind extends keyof PrefixedIds>(kind: Kind, random: string): PrefixedIds[Kind] {
  return `${PREFIXES[kind]}${checkedRandom(random)}` as PrefixedIds[Kind]
}

/** Reads an id of a kind from outside; null when it can't be one. */
export function parsePrefixedId<Kind extends keyof PrefixedIds>(kind: Kind, text: string): PrefixedIds[Kind] | null {
  const prefix = PREFIXES[kind]
  return text.startsWith(prefix) && RANDOM.test(text.slice(prefix.length)) ? (text as PrefixedIds[Kind]) : null
}

/**
 * Reads an id that the marketplace gave: 1 to 64 letters, digits, `_`, `-` and `.`; null otherwise. No colon and no
 * slash, because the ledger's accounts (`merchant:m1:deposit`) and the routes are paths made of ids.
 */
export function parseMarketplaceId<Named extends MarketplaceId>(text: string): Named | null {
  return /^[\w.-]{1,64}$/.test(text) ? (text as Named) : null
}

const PREFIXES: { readonly [Kind in keyof PrefixedIds]: string } = {
  evidence: 'evd_',
  ruling: 'rul_',
  message: 'msg_',
  hold: 'hld_',
  payout: 'pay_',
  violation: 'vio_',
  panel: 'pnl_',
}

const CASE_ID = /^case_([0-9a-f]{2})[\w-]{1,40}$/
const RANDOM = /^[\w-]{1,40}$/

function checkedRandom(random: string): string {
  if (!RANDOM.test(random)) throw new RangeError(`an id's random part is 1 to 40 letters, digits, _ or -: ${random}`)
  return random
}

const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

/** Written out, because the language itself has no encoder: TextEncoder belongs to browsers and servers. */
function* utf8BytesOf(text: string): Generator<number> {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    if (code < 0x80) {
      yield code
      continue
    }
    const trailing = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3
    yield LEAD_BYTE[trailing] | (code >> (6 * trailing))
    for (let left = trailing - 1; left >= 0; left -= 1) yield 0x80 | ((code >> (6 * left)) & 0x3f)
  }
}

/** A lead byte says how many bytes follow it. */
const LEAD_BYTE = { 1: 0xc0, 2: 0xe0, 3: 0xf0 } as const
