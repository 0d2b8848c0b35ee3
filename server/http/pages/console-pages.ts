import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import type { Hono } from 'hono'
import { boundedMap } from '../bounded-map.ts'
import { headersOfPage } from './page-headers.ts'

export interface ConsolePages {
  /** Where the built pages lie. */
  readonly folder: string
  /** Whose sites may show the buyer's pages in a frame, as a content security policy names them. */
  readonly embedders: readonly string[]
}

/** Hands out the built consoles: their files, which never change under their names, and for every address a page. */
export function addConsolePages(app: Hono, { folder, embedders }: ConsolePages): void {
  const read = fileReader(folder)
  const page = async (name: string, accepted: string | undefined) => {
    const headers = { ...headersOfPage({ embedders: name === 'buyer' ? embedders : [] }), ...HTML }
    return answer(await read(`${name}/index.html`), { headers, accepted })
  }
  app.get('/assets/:name', async context => {
    const name = context.req.param('name')
    const file = SAFE_NAME.test(name) ? await read(`assets/${name}`) : null
    if (file === null) return context.notFound()
    const headers = { 'content-type': MEDIA_TYPES[extname(name)] ?? OTHER, ...FOREVER }
    return answer(file, { headers, accepted: context.req.header('accept-encoding') })
  })
  app.get('/embed.js', async context => {
    const headers = { 'content-type': MEDIA_TYPES['.js'] ?? OTHER, 'cache-control': 'no-cache' }
    return answer(await read('embed.js'), { headers, accepted: context.req.header('accept-encoding') })
  })
  app.get('/', context => page('start', context.req.header('accept-encoding')))
  for (const name of CONSOLES) {
    const show = (context: { req: { header(name: string): string | undefined } }) =>
      page(name, context.req.header('accept-encoding'))
    app.get(`/${name}`, show)
    app.get(`/${name}/*`, show)
  }
}

interface KeptFile {
  readonly plain: Uint8Array<ArrayBuffer>
  readonly packed: Uint8Array<ArrayBuffer>
}

/** Reads and packs each file once. What isn't there may come with the next build. */
function fileReader(folder: string): (name: string) => Promise<KeptFile | null> {
  const kept = boundedMap<string, KeptFile>(KEPT_MAX)
  return async name => {
    const known = kept.get(name)
    if (known !== undefined) return known
    const plain = await readFile(join(folder, name)).catch(absentAsNull)
    if (plain === null) return null
    const packed = await pack(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: PACKING_QUALITY } })
    const file = { plain: Uint8Array.from(plain), packed: Uint8Array.from(packed) }
    kept.set(name, file)
    return file
  }
}

function answer(
  file: KeptFile | null,
  { headers, accepted = '' }: { headers: Readonly<Record<string, string>>; accepted: string | undefined },
): Response {
  if (file === null) return new Response(NOT_BUILT, { status: 503, headers: { ...NO_SNIFFING, ...PLAIN } })
  const isPacked = /\bbr\b/.test(accepted)
  const encoding = isPacked ? { 'content-encoding': 'br' } : {}
  return new Response(isPacked ? file.packed : file.plain, {
    headers: { ...NO_SNIFFING, vary: 'accept-encoding', ...headers, ...encoding },
  })
}

function absentAsNull(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}

const pack = promisify(brotliCompress)

/** The applications beside the start page; each looks after the addresses below its own. */
const CONSOLES = ['buyer', 'merchant', 'staff', 'policy', 'integrator', 'gallery'] as const
const SAFE_NAME = /^[\w-]+(\.[\w-]+)+$/
const HTML = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' }
const PLAIN = { 'content-type': 'text/plain; charset=utf-8' }
const FOREVER = { 'cache-control': 'public, max-age=31536000, immutable' }
const NO_SNIFFING = { 'x-content-type-options': 'nosniff' }
const NOT_BUILT = '界面尚未构建 · The screens have not been built\n'
const OTHER = 'application/octet-stream'
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}
/** Nearly as small as can be, in a fraction of the time. */
const PACKING_QUALITY = 9
const KEPT_MAX = 500
