import type { Actor, CaseFile } from '../../../core/case-file/case-file.ts'
import type { CaseEvent } from '../../../core/case-file/events.ts'
import { formatInstant } from '../../../core/kernel/instant.ts'
import type { RecordedEvent } from '../../application/queries.ts'
import { type Names, personKey } from '../../application/wording/names.ts'
import { happening } from '../../application/wording/sentence.ts'
import { type CaseContext, maySeeNames } from './case-context.ts'
import { wireJson } from './wire-json.ts'

/** An event of a case's timeline, with its place in the chain and a sentence for people. */
export function recordedEventView(recorded: RecordedEvent, file: CaseFile, context: CaseContext) {
  const { event, recordedAt, hash, prevHash } = recorded
  const { zone } = context.snapshot
  return { ...eventView(event, file, context), recorded_at: formatInstant(recordedAt, zone), hash, prev_hash: prevHash }
}

/** An event as it was decided. */
export function eventView(event: CaseEvent, file: CaseFile, context: CaseContext): Record<string, unknown> {
  const { seq, type, at, by, clause = null, ...body } = event
  const { zone } = context.snapshot
  return {
    seq,
    type,
    at: formatInstant(at, zone),
    by: actorView(by),
    clause,
    sentence: eventSentence(event, file, context),
    ...(wireJson(body, { zone, texts: context.words.texts }) as object),
  }
}

/** What happened, as a person reads it. */
export function eventSentence(event: CaseEvent, file: CaseFile, context: CaseContext): string {
  return happening(event, namesFor(file, context))[context.language]
}

function actorView({ role, id }: Actor) {
  return { role, id }
}

/** Who is called what in sentences about a case, as far as the caller may know. */
export function namesFor(file: CaseFile, { caller, snapshot, words }: CaseContext): Names {
  const { kind, parties, currency } = file
  const known = maySeeNames(caller) ? [nameOf('buyer', words.buyerName), nameOf('merchant', words.merchantName)] : []
  const people = Object.fromEntries(
    known.flatMap(({ role, name }) =>
      name === null ? [] : [[personKey(role, parties[role]?.id ?? ''), { zh: name, en: name }]],
    ),
  )
  return { snapshot, kind, parties, currency, people }
}

function nameOf(role: 'buyer' | 'merchant', name: string | null) {
  return { role, name }
}
