import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/**
 * How much script a page of the built consoles loads before it can be used, packed as gzip, in bytes: what its HTML
 * names, with all that those files import, at once or later.
 */
export function firstLoadBytes(folder: string, page: string): number {
  const html = readFileSync(join(folder, page, 'index.html'), 'utf8')
  const named = [...html.matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="\/(assets\/[\w.-]+\.js)"/g)]
  if (named.length === 0) throw new Error(`${page} loads no script`)
  const seen = new Set<string>()
  const visit = (name: string): number => {
    if (seen.has(name)) return 0
    seen.add(name)
    const script = readFileSync(join(folder, name))
    const imported = [...script.toString().matchAll(/["'`]\.\/([\w.-]+\.js)["'`]/g)].map(([, file]) => `assets/${file}`)
    return gzipSync(script).byteLength + imported.reduce((sum, file) => sum + visit(file), 0)
  }
  return named.reduce((sum, [, file]) => sum + visit(file ?? ''), 0)
}

/** What a phone on a slow network loads in about a second. */
export const BUYER_BYTES_MAX = 200_000
