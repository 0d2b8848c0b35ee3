import { fileTypeFromBuffer } from 'file-type'

export interface ContentSniffer {
  see(chunk: Uint8Array): void
  /** By the content, never by the name: null for what has no mark of its own and isn't plain text either. */
  mediaType(): Promise<string | null>
}

/** Tells what a file is while it passes by. */
export function createContentSniffer(): ContentSniffer {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let head = Buffer.alloc(0)
  let isText = true
  return {
    see(chunk) {
      if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES - head.length)])
      isText &&= isTextual(chunk) && decodes(decoder, chunk)
    },
    async mediaType() {
      const known = await fileTypeFromBuffer(head)
      if (known !== undefined) return known.mime
      return isText && decodes(decoder) && !isMarkup(head) ? 'text/plain' : null
    },
  }
}

function decodes(decoder: InstanceType<typeof TextDecoder>, chunk?: Uint8Array): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined })
    return true
  } catch {
    return false
  }
}

/** No control characters but tab, line feed, form feed and carriage return. */
function isTextual(chunk: Uint8Array): boolean {
  return chunk.every(byte => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0c || byte === 0x0d)
}

/** HTML, SVG and XML have no mark that file-type knows; a browser that is handed one would run what is in it. */
function isMarkup(head: Buffer): boolean {
  return /^\uFEFF?\s*(?:<!--|<[!?]?[a-z])/i.test(head.toString('utf8'))
}

/** As much as file-type looks at in the formats that are accepted. */
const HEAD_BYTES = 8192
