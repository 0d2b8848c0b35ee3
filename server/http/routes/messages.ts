import { sendMessage } from '../../../core/case-file/commands/send-message.ts'
import { submitEvidence } from '../../../core/case-file/commands/submit-evidence.ts'
import { idList, type JsonSchema } from '../../../core/kernel/fields.ts'
import type { CaseId } from '../../../core/kernel/ids.ts'
import { formatInstant } from '../../../core/kernel/instant.ts'
import { rulesIn } from '../../../core/policy/market.ts'
import { decodeCursor, encodeCursor } from '../../application/cursor.ts'
import type { CaseKey, StoredText } from '../../application/queries.ts'
import { answerIdOf, textIdOf } from '../../application/request-ids.ts'
import type { CaseAccess } from '../case-access.ts'
import { doneCase } from '../case-answer.ts'
import { actorOf } from '../command-request.ts'
import { presentKey } from '../keep-once.ts'
import type { HttpPorts } from '../ports.ts'
import { pageFields, pagePlace, presentPage } from '../request/page.ts'
import { type Asked, type Route, route } from '../route.ts'
import { instant, listOf, object, orNull, text } from '../schemas/schema-parts.ts'
import { TEXT_KINDS } from '../views/case-words.ts'
import { actionRequest } from './actions.ts'

const messageFields = {
  type: 'object',
  properties: { ...sendMessage.fields.properties, evidence_ids: idList(20) },
  required: ['text'],
  additionalProperties: false,
} as const satisfies JsonSchema

const messageSchema = object({
  id: text,
  case_id: text,
  by: object({ role: text, id: text }),
  text: orNull(text),
  sent_at: instant,
})

export function messageRoutes(ports: HttpPorts, access: CaseAccess): readonly Route[] {
  const send = route({
    method: 'post',
    path: '/v1/cases/{id}/messages',
    tag: 'cases',
    summary: { zh: '在案件中留言', en: 'Write in a case' },
    by: ['buyer', 'merchant', 'agent', 'supervisor', 'integration'],
    body: messageFields,
    answers: { 201: { description: 'The message', schema: messageSchema } },
    handle: async asked => {
      const caseId = asked.params.id ?? ''
      await access.scope(asked, caseId)
      const message = await sent(asked, caseId as CaseId, { ports, access })
      const { snapshot } = await access.context(asked, message)
      return { status: 201, body: messageView(message.text, caseId, snapshot.zone) }
    },
  })
  const list = route({
    method: 'get',
    path: '/v1/cases/{id}/messages',
    tag: 'cases',
    summary: { zh: '案件中的留言，先后有序', en: 'What was written in a case, oldest first' },
    by: ['buyer', 'merchant', 'agent', 'supervisor', 'integration', 'auditor'],
    query: { type: 'object', properties: pageFields, additionalProperties: false } as const,
    answers: { 200: { description: 'A page of messages', schema: listOf(messageSchema) } },
    handle: async asked => {
      const { file } = await access.file(asked, asked.params.id ?? '')
      const key = { marketplaceId: asked.marketplaceId, caseId: file.id }
      const all = await messagesOf(key, ports.queries)
      const { rows, next } = presentPage(pageAfter(all, pagePlace(asked.query)))
      const { zone } = rulesIn(await ports.rules.pinned(file.pack.hash), file.order?.market)
      return { status: 200, body: { data: rows.map(one => messageView(one, file.id, zone)), next } }
    },
  })
  return [send, list]
}

/** Evidence that comes with a message is put on file first: a refused item stops the message too. */
async function sent(
  asked: Asked<{ text: string; evidenceIds?: readonly string[] }>,
  caseId: CaseId,
  { ports, access }: { ports: HttpPorts; access: CaseAccess },
) {
  const by = actorOf(asked.caller)
  const { text: body, evidenceIds } = asked.body
  const idempotency = presentKey(asked)
  if (evidenceIds !== undefined) {
    const key = { ...idempotency, scope: `${idempotency.scope} evidence` }
    const submitted = { ...asked, rawBody: { evidence_ids: evidenceIds }, idempotency: key }
    await doneCase(await ports.submit(actionRequest(submitEvidence, { asked: submitted, by, caseId })), asked, access)
  }
  const request = actionRequest(sendMessage, { asked: { ...asked, rawBody: { text: body } }, by, caseId })
  const result = await ports.submit(request)
  const file = await doneCase(result, asked, access)
  // The same id that the commit gave it, so that a repeated request can be answered too.
  const from = answerIdOf(ports.digest, asked.marketplaceId, idempotency)
  const written = { field: 'text', kind: TEXT_KINDS.message, body, author: by }
  const id = textIdOf(ports.digest, written, { caseId, from })
  const stored = { id, kind: TEXT_KINDS.message, author: by, sha256: '', body, writtenAt: result.recordedAt }
  return { file, now: result.recordedAt, words: await access.words.names(file), text: stored }
}

/** In the order of their events: where a clock stands still, many are written at one moment. */
async function messagesOf(key: CaseKey, queries: HttpPorts['queries']): Promise<readonly StoredText[]> {
  const [texts, events] = await Promise.all([queries.texts(key, TEXT_KINDS.message), queries.events(key)])
  const byId = new Map(texts.map(text => [text.id, text]))
  return events.flatMap(({ event }) => (event.type === 'MessageSent' ? (byId.get(event.message.id) ?? []) : []))
}

function pageAfter(all: readonly StoredText[], { cursor, limit }: { cursor?: string; limit: number }) {
  const [last] = cursor === undefined ? [null] : (decodeCursor(cursor, ['text']) ?? [undefined])
  if (last === undefined) return null
  const start = last === null ? 0 : all.findIndex(({ id }) => id === last) + 1
  const rows = all.slice(start, start + limit)
  const end = rows.at(-1)
  return { rows, next: end === undefined || start + limit >= all.length ? null : encodeCursor([end.id]) }
}

function messageView({ id, author, body, writtenAt }: StoredText, caseId: string, zone: string) {
  const by = { role: author.role, id: author.id }
  return { id, case_id: caseId, by, text: body, sent_at: formatInstant(writtenAt, zone) }
}
