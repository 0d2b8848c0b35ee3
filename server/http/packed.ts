import { promisify } from 'node:util'
import { constants, gzip } from 'node:zlib'

/** A text as gzip where its reader takes that and it is worth it: a slow phone waits for every kilobyte. */
export async function packed(text: string, accepted: string | undefined): Promise<Uint8Array<ArrayBuffer> | null> {
  if (text.length < WORTH_IT || !/\bgzip\b/.test(accepted ?? '')) return null
  return Uint8Array.from(await pack(text, { level: constants.Z_BEST_SPEED }))
}

const pack = promisify(gzip)
/** What fits into a few packets arrives as soon. */
const WORTH_IT = 4000
