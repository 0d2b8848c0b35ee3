import { malformed, Problem } from '../problems/problem.ts'
import { unstorableTexts } from './storable-text.ts'

/** A JSON body holds a command or an order; the largest of those is far below. Files go to /v1/evidence. */
export const BODY_BYTES_MAX = 1024 * 1024

/** Reads a JSON body. No body at all counts as `{}`, for commands without fields. */
export async function readJson(request: Request): Promise<unknown> {
  const bytes = await readBytes(request)
  if (bytes.length === 0) return {}
  if (!isJson(request.headers.get('content-type'))) {
    throw new Problem(415, 'content_type_refused', { facts: { accepted: 'application/json' } })
  }
  const { source, value } = parsed(bytes)
  const errors = unstorableTexts(source, value)
  if (errors.length > 0) throw malformed(errors)
  return value
}

function parsed(bytes: Uint8Array): { source: string; value: unknown } {
  try {
    const source = UTF8.decode(bytes)
    return { source, value: JSON.parse(source) }
  } catch (error) {
    throw malformed([{ pointer: '', detail: (error as Error).message }])
  }
}

async function readBytes(request: Request): Promise<Uint8Array> {
  const declared = request.headers.get('content-length')
  if (Number(declared ?? 0) > BODY_BYTES_MAX) throw tooLarge()
  if (declared !== null) return new Uint8Array(await request.arrayBuffer())
  const chunks: Uint8Array[] = []
  let sizeBytes = 0
  for await (const chunk of request.body ?? []) {
    sizeBytes += chunk.length
    if (sizeBytes > BODY_BYTES_MAX) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function isJson(contentType: string | null): boolean {
  return contentType === null || /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(contentType)
}

function tooLarge(): Problem {
  return new Problem(413, 'body_too_large', { facts: { most_bytes: BODY_BYTES_MAX } })
}

/** `fatal`: text that isn't UTF-8 is refused, not repaired. */
const UTF8 = new TextDecoder('utf-8', { fatal: true })
