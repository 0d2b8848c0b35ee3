import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { FileStore, ReceivedFile } from '../application/file-store.ts'
import { createContentSniffer } from './content-sniffer.ts'

/**
 * Files in a folder, each under its SHA-256. One is written beside its place first, and appears there whole or not at
 * all.
 */
export async function openDiskStore(folder: string): Promise<FileStore> {
  const incoming = join(folder, 'incoming')
  // What was arriving when the server stopped will never be complete.
  await rm(incoming, { recursive: true, force: true })
  await mkdir(incoming, { recursive: true })
  return {
    receive: content => receive(content, { folder, path: join(incoming, randomUUID()) }),
    async read(sha256) {
      const path = placeOf(folder, sha256)
      if (!(await isThere(path))) return null
      return Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>
    },
  }
}

async function receive(
  content: AsyncIterable<Uint8Array>,
  { folder, path }: { folder: string; path: string },
): Promise<ReceivedFile> {
  const hash = createHash('sha256')
  const sniffer = createContentSniffer()
  let sizeBytes = 0
  const file = await open(path, 'wx')
  try {
    for await (const chunk of content) {
      hash.update(chunk)
      sniffer.see(chunk)
      sizeBytes += chunk.length
      await file.write(chunk)
    }
    await file.datasync()
  } catch (error) {
    await rm(path, { force: true })
    throw error
  } finally {
    await file.close()
  }
  const sha256 = hash.digest('hex')
  const keep = async () => {
    const place = placeOf(folder, sha256)
    await mkdir(join(place, '..'), { recursive: true })
    await rename(path, place)
  }
  const mediaType = await sniffer.mediaType()
  return { sha256, sizeBytes, mediaType, keep, discard: () => rm(path, { force: true }) }
}

/** Two levels of folders keep each of them small. */
function placeOf(folder: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError(`not a SHA-256 in hexadecimal: ${sha256}`)
  return join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
}

async function isThere(path: string): Promise<boolean> {
  try {
    await access(path)
    return true
  } catch {
    return false
  }
}
