import type { Claim, Deadline, Proposal, Waybill } from '../../../core/case-file/case-file.ts'
import type { CaseEvent, EventType } from '../../../core/case-file/events.ts'
import { isInKind } from '../../../core/case-file/known-facts.ts'
import type { EvidenceEntry } from '../../../core/evidence/evidence.ts'
import type { Instant } from '../../../core/kernel/instant.ts'
import type { Wording } from '../../../core/policy/clause.ts'
import { EXPIRY_WORDS, glossed, REMEDY_WORDS } from './glossary.ts'
import { moneyWords } from './money-words.ts'
import { type Names, reasonWords } from './names.ts'
import { countsDates, periodWords } from './period-words.ts'
import { untilWords } from './time-words.ts'

/** What one kind of event says, in both languages at once: a language can't be forgotten. */
export type Sentence<Type extends EventType> = (event: Extract<CaseEvent, { type: Type }>, names: Names) => Wording

export function money(amountMinor: number, { currency }: Pick<Names, 'currency'>): string {
  return moneyWords(amountMinor, currency)
}

/** A claim or an offer; goods that are exchanged, repaired or sent after have no sum that moves. */
export function terms(
  { remedy, amountMinor }: Pick<Claim | Proposal, 'remedy' | 'amountMinor'>,
  names: Pick<Names, 'currency'>,
): Wording {
  const { zh, en } = glossed(REMEDY_WORDS, remedy)
  if (isInKind(remedy)) return { zh, en }
  const sum = money(amountMinor, names)
  return { zh: `${zh} ${sum}`, en: `${en} of ${sum}` }
}

export function waybillText({ carrier, trackingNumber }: Waybill): string {
  return `${carrier} ${trackingNumber}`
}

/** 照片、视频 / photo, video: what was handed in, each kind as the pack calls it. */
export function evidenceWords(kinds: readonly string[], names: Names): Wording {
  const all = kinds.map(kind => reasonWords('evidence_kind', kind, names))
  return { zh: all.map(({ zh }) => zh).join('、'), en: all.map(({ en }) => lowerFirst(en)).join(', ') }
}

export function withEvidence(items: readonly EvidenceEntry[], names: Names): Wording {
  if (items.length === 0) return { zh: '', en: '' }
  const { zh, en } = evidenceWords(
    items.map(({ kind }) => kind),
    names,
  )
  return { zh: `，附${zh}`, en: `, attached: ${en}` }
}

/** `限 48 小时，至 9月3日 10:00，逾期视为同意（TB-REF-3）`. What stands still says so. */
export function deadlineWords(deadline: Deadline, at: Instant, { snapshot }: Names): Wording {
  const { dueAt, onExpiry, derivation, clause } = deadline
  const expiry = glossed(EXPIRY_WORDS, onExpiry)
  if (dueAt === null) return { zh: `时限暂停（${clause}）`, en: `the clock stands still (${clause})` }
  // The last shortening holds; what was extended is named by its new moment alone.
  const shortened = derivation.changes.findLast(change => change.kind === 'shortened')
  const { period } = shortened ?? derivation
  const length = periodWords(period)
  const until = untilWords(dueAt, { from: at, zone: snapshot.zone, countsDates: countsDates(period) })
  const zh = `限 ${length.zh}，至 ${until.zh}，${expiry.zh}（${clause}）`
  return { zh, en: `within ${length.en}, by ${until.en}; ${expiry.en} (${clause})` }
}

/** The new moment of a deadline that was changed. */
export function newMoment({ dueAt, derivation }: Deadline, at: Instant, { snapshot }: Names): Wording {
  if (dueAt === null) return { zh: '暂停计时', en: 'the clock stands still' }
  const until = untilWords(dueAt, { from: at, zone: snapshot.zone, countsDates: countsDates(derivation.period) })
  return { zh: `至 ${until.zh}`, en: `to ${until.en}` }
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Titles begin with a capital, and stand inside a sentence here. Words of capitals alone stay as they are. */
export function lowerFirst(text: string): string {
  return /^(?:[A-Z]|A )[a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}
