import type { Wording } from '../../../core/policy/clause.ts'
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
  const source = decoded(bytes)
  try {
    return { source, value: JSON.parse(source) }
  } catch (error) {
    throw malformed([{ pointer: '', detail: notJson((error as Error).message) }])
  }
}

function decoded(bytes: Uint8Array): string {
  try {
    return UTF8.decode(bytes)
  } catch {
    throw malformed([{ pointer: '', detail: { zh: '不是 UTF-8 文本', en: 'not UTF-8' } }])
  }
}

/** The engine tells in its own words, and in one language; of these only the place is of use. */
function notJson(engineMessage: string): Wording {
  const [, line, column] = /\(line (\d+) column (\d+)\)/.exec(engineMessage) ?? []
  if (line === undefined) return { zh: '不是完整的 JSON', en: 'not JSON, or not all of it' }
  return { zh: `不是 JSON：第 ${line} 行第 ${column} 列`, en: `not JSON: line ${line}, column ${column}` }
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
