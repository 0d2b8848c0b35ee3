import { createHash } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'

/** A small file for a piece of evidence: a picture for what is photographed, a text for what is written. */
export function evidenceFile(kind: string, what: string): File {
  if (WRITTEN.has(kind)) return new File([`${what}\n`], `${kind}.txt`, { type: 'text/plain' })
  return new File([picture(what)], `${kind}.png`, { type: 'image/png' })
}

const WRITTEN: ReadonlySet<string> = new Set(['chat_record', 'statement', 'exclusion_confirmation'])

/** A picture of coloured squares that depend on what it is said to show: another thing is another picture. */
function picture(what: string): Uint8Array<ArrayBuffer> {
  const digest = createHash('sha256').update(what).digest()
  const rows = Array.from({ length: SIDE }, (_, y) => {
    const pixels = Array.from({ length: SIDE }, (_, x) => {
      const square = (Math.trunc(y / SQUARE) * (SIDE / SQUARE) + Math.trunc(x / SQUARE)) % (digest.length - 2)
      return [...digest.subarray(square, square + 3)]
    })
    return [0, ...pixels.flat()]
  })
  const header = Buffer.alloc(13)
  header.writeUInt32BE(SIDE, 0)
  header.writeUInt32BE(SIDE, 4)
  header.set([8, TRUE_COLOUR], 8)
  const image = deflateSync(Uint8Array.from(rows.flat()))
  const chunks = [chunk('IHDR', header), chunk('IDAT', image), chunk('IEND', Buffer.alloc(0))]
  return new Uint8Array(Buffer.concat([SIGNATURE, ...chunks]))
}

function chunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(body.length, 0)
  ends.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)])
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const TRUE_COLOUR = 2
const SIDE = 64
const SQUARE = 8
