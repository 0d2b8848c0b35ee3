import { Readable } from 'node:stream'
import { Busboy, type BusboyFileStream } from '@fastify/busboy'
import type { FileStore, ReceivedFile } from '../../application/file-store.ts'
import { malformed, Problem } from '../problems/problem.ts'

export const FILE_BYTES_MAX = 20 * 1024 * 1024

export interface Upload {
  readonly file: ReceivedFile
  readonly fileName: string
  readonly fields: Readonly<Record<string, string>>
}

/** Reads a multipart form with one file, which goes to the store as it arrives: it never lies in memory as a whole. */
export async function readUpload(request: Request, files: FileStore): Promise<Upload> {
  const contentType = request.headers.get('content-type') ?? ''
  if (!/^multipart\/form-data\s*;/i.test(contentType)) {
    throw new Problem(415, 'content_type_refused', { facts: { accepted: 'multipart/form-data' } })
  }
  const declared = Number(request.headers.get('content-length') ?? 0)
  if (declared > FILE_BYTES_MAX + FORM_BYTES_MAX) throw tooLarge()
  return readForm(request, openForm(contentType), files)
}

function readForm(request: Request, form: Form, files: FileStore): Promise<Upload> {
  return new Promise((resolve, reject) => {
    const fields: Record<string, string> = {}
    let receiving: Receiving | undefined
    let arriving: BusboyFileStream | undefined
    // Also when the sender goes away: what of the file has come must not wait for the rest for ever.
    const fail = (error: unknown) => {
      arriving?.destroy(error instanceof Error ? error : undefined)
      reject(brokenForm())
    }
    form.on('field', (name: string, value: string) => {
      fields[name] = value
    })
    form.on('file', (name: string, stream: BusboyFileStream, fileName: string) => {
      stream.on('error', fail)
      if (name !== 'file' || receiving !== undefined) return void stream.resume()
      arriving = stream
      receiving = files.receive(stream).then(file => ({ file, fileName, isTruncated: stream.truncated }))
      // Heard below once the form is read to its end.
      receiving.catch(() => {})
    })
    form.on('error', fail)
    form.on('finish', () => void uploadOf(receiving, fields).then(resolve, reject))
    if (request.body === null) return fail(null)
    const source = Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0])
    source.on('error', fail).pipe(form)
  })
}

type Form = InstanceType<typeof Busboy>
type Receiving = Promise<{ file: ReceivedFile; fileName: string; isTruncated: boolean }>

async function uploadOf(receiving: Receiving | undefined, fields: Readonly<Record<string, string>>): Promise<Upload> {
  if (receiving === undefined) throw missingFile()
  const { file, fileName, isTruncated } = await receiving
  if (!isTruncated) return { file, fileName, fields }
  await file.discard()
  throw tooLarge()
}

function openForm(contentType: string): Form {
  try {
    const limits = { fileSize: FILE_BYTES_MAX, files: 1, fields: 10, fieldSize: 1000, headerPairs: 20 }
    return new Busboy({ headers: { 'content-type': contentType }, limits })
  } catch {
    throw brokenForm()
  }
}

function brokenForm(): Problem {
  return malformed([{ pointer: '', detail: { zh: '不是完整的 multipart 表单', en: 'not a whole multipart form' } }])
}

function missingFile(): Problem {
  return malformed([{ pointer: '/file', detail: { zh: '要有一个文件', en: 'one file' } }])
}

function tooLarge(): Problem {
  return new Problem(413, 'file_too_large', { facts: { most_bytes: FILE_BYTES_MAX } })
}

/** What the form may have around its file. */
const FORM_BYTES_MAX = 64 * 1024
