import { codeField } from '../../../core/case-file/commands/claim-fields.ts'
import { submitEvidence } from '../../../core/case-file/commands/submit-evidence.ts'
import { idField, type JsonSchema } from '../../../core/kernel/fields.ts'
import { type CaseId, prefixedId } from '../../../core/kernel/ids.ts'
import { type StoredEvidence, timeOf } from '../../application/ports.ts'
import { answerIdOf } from '../../application/request-ids.ts'
import type { Caller } from '../authentication/caller.ts'
import type { CaseAccess } from '../case-access.ts'
import { doneCase } from '../case-answer.ts'
import { actorOf } from '../command-request.ts'
import { keepOnce, presentKey } from '../keep-once.ts'
import type { HttpPorts } from '../ports.ts'
import { notFound, Problem } from '../problems/problem.ts'
import { idempotencyOf } from '../request/idempotency-key.ts'
import { readUpload, type Upload } from '../request/read-upload.ts'
import { compileSchema } from '../request/schema-check.ts'
import { type Asked, type Route, route } from '../route.ts'
import { object, text, whole } from '../schemas/schema-parts.ts'
import { actionRequest } from './actions.ts'

const evidenceSchema = object({ id: text, sha256: text, kind: text, media_type: text, size_bytes: whole })

const formFields = {
  type: 'object',
  properties: { kind: codeField, case_id: idField },
  required: ['kind'],
  additionalProperties: false,
} as const satisfies JsonSchema

const checkForm = compileSchema(formFields)

export function evidenceRoutes(ports: HttpPorts, access: CaseAccess): readonly Route[] {
  const add = route({
    method: 'post',
    path: '/v1/evidence',
    tag: 'evidence',
    summary: {
      zh: '提交凭证；带 case_id 则同时放进该案',
      en: 'Give evidence; with case_id also put it on that case’s file',
    },
    description: 'jpg, png, webp, gif, pdf, mp4 or plain text by their content, 20 MiB at most.',
    by: ['buyer', 'merchant', 'agent', 'supervisor', 'integration'],
    body: 'multipart',
    answers: { 201: { description: 'The evidence item', schema: evidenceSchema } },
    handle: async asked => {
      const by = actorOf(asked.caller)
      const upload = await readUpload(asked.request, ports.files)
      try {
        const item = await addItem(await named(asked, upload, ports), { upload, by, ports, access })
        const { id, sha256, kind, mediaType, sizeBytes } = item
        return { status: 201, body: { id, sha256, kind, media_type: mediaType, size_bytes: sizeBytes } }
      } finally {
        await upload.file.discard()
      }
    },
  })
  return [add, showRoute(ports, access)]
}

type Named = Asked & { readonly caseId: string | undefined; readonly kind: string }

/** The request once its form is read: its key is over what was sent. */
async function named(asked: Asked, { file, fields }: Upload, { digest }: HttpPorts): Promise<Named> {
  checkForm(fields, asked.language)
  const { caller, address, idempotencyKey: key } = asked
  const idempotency = idempotencyOf({ key, caller, address, content: { ...fields, file: file.sha256 } }, digest)
  const { kind = '', case_id: caseId } = fields
  return { ...asked, idempotency, kind, caseId }
}

interface Adding {
  readonly upload: Upload
  readonly by: ReturnType<typeof actorOf>
  readonly ports: HttpPorts
  readonly access: CaseAccess
}

async function addItem(asked: Named, { upload, by, ports, access }: Adding): Promise<StoredEvidence> {
  const { caseId } = asked
  if (caseId !== undefined) await access.scope(asked, caseId)
  const item = await keepOnce(asked, () => stored(asked, { upload, by, ports, access }), ports)
  if (caseId === undefined) return item
  // A key of its own: under the request's lies the item.
  const key = presentKey(asked)
  const idempotency = { ...key, scope: `${key.scope} case` }
  const submitted = { ...asked, rawBody: { evidence_ids: [item.id] }, idempotency }
  const request = actionRequest(submitEvidence, { asked: submitted, by, caseId: caseId as CaseId })
  await doneCase(await ports.submit(request), asked, access)
  return item
}

async function stored(asked: Named, { upload, by, ports }: Adding): Promise<StoredEvidence> {
  const { marketplaceId, idempotency, kind } = asked
  const { sha256, sizeBytes, mediaType } = upload.file
  if (mediaType === null || !ACCEPTED.has(mediaType)) {
    const accepted = [...ACCEPTED.values()].join(' ')
    throw new Problem(415, 'file_kind_refused', { facts: { media_type: mediaType, accepted } })
  }
  const marketplace = await ports.marketplaces.find(marketplaceId)
  if (marketplace === null || idempotency === null) throw notFound()
  await upload.file.keep()
  const item: StoredEvidence = {
    id: prefixedId('evidence', answerIdOf(ports.digest, marketplaceId, idempotency).slice(0, RANDOM_LENGTH)),
    marketplaceId,
    uploader: by,
    kind,
    sha256,
    mediaType,
    sizeBytes,
    name: fileName(upload.fileName),
    uploadedAt: timeOf(marketplace, ports.clock),
  }
  await ports.evidence.add(item)
  return item
}

/** Its own name, for whoever saves it again; what no name holds is left out. */
function fileName(name: string): string {
  return name
    .toWellFormed()
    .replace(/\p{Cc}/gu, '')
    .slice(0, NAME_LENGTH_MAX)
}

function showRoute(ports: HttpPorts, access: CaseAccess): Route {
  return route({
    method: 'get',
    path: '/v1/evidence/{id}',
    tag: 'evidence',
    summary: { zh: '凭证的文件', en: 'The file of an evidence item' },
    description: 'For who gave it, the parties of the cases it was given to, and the platform.',
    by: ['buyer', 'merchant', 'agent', 'supervisor', 'integration', 'auditor'],
    answers: { 200: { description: 'The file, as an attachment', mediaType: '*/*', schema: { type: 'string' } } },
    handle: async asked => {
      const item = await ports.evidence.find(asked.marketplaceId, asked.params.id ?? '')
      if (item === null || !(await mayRead(item, asked, { ports, access }))) throw notFound()
      const content = await ports.files.read(item.sha256)
      if (content === null) throw new Error(`the file of ${item.id} is lost: ${item.sha256}`)
      return { status: 200, body: content, headers: fileHeaders(item) }
    },
  })
}

async function mayRead(
  item: StoredEvidence,
  asked: Asked,
  { ports, access }: { ports: HttpPorts; access: CaseAccess },
): Promise<boolean> {
  if (!isParty(asked.caller) || isUploader(item, asked.caller)) return true
  const uses = await ports.evidence.casesOf(item.id)
  const seen = await Promise.all(uses.map(caseId => access.scope(asked, caseId).catch(refusedAs404)))
  return seen.some(scope => scope !== null)
}

function refusedAs404(error: unknown): null {
  if (error instanceof Problem && error.status === 404) return null
  throw error
}

function isParty({ role }: Caller): boolean {
  return role === 'buyer' || role === 'merchant'
}

function isUploader({ uploader }: StoredEvidence, caller: Caller): boolean {
  const by = actorOf(caller)
  return uploader.role === by.role && uploader.id === by.id
}

/** A browser saves it and runs nothing of it, whatever is inside. */
function fileHeaders({ id, mediaType, sizeBytes, name, sha256 }: StoredEvidence): Record<string, string> {
  const extension = ACCEPTED.get(mediaType) ?? 'bin'
  return {
    'content-type': mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : mediaType,
    'content-length': String(sizeBytes),
    'content-disposition': `attachment; filename="${id}.${extension}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
    'cache-control': 'private, max-age=3600',
    etag: `"${sha256}"`,
  }
}

/** What people prove things with, by media type. */
const ACCEPTED: ReadonlyMap<string, string> = new Map([
  ['image/jpeg', 'jpg'],
  ['image/png', 'png'],
  ['image/webp', 'webp'],
  ['image/gif', 'gif'],
  ['application/pdf', 'pdf'],
  ['video/mp4', 'mp4'],
  ['text/plain', 'txt'],
])
/** 96 bits, as other ids have. */
const RANDOM_LENGTH = 24
const NAME_LENGTH_MAX = 200
