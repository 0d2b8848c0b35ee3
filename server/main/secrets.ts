import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface Secrets {
  /** What whoever runs Pingli signs in with. */
  readonly rootKey: string
  /** Whether it was made just now, and nobody has seen it yet. */
  readonly isRootKeyNew: boolean
  /** Signs people's tokens and makes the marketplaces' keys. */
  readonly signingKey: Uint8Array
}

/** This installation's secrets: made once, kept in its folder where only its own account reads them. */
export async function readSecrets(folder: string, givenRootKey: string | undefined): Promise<Secrets> {
  await mkdir(folder, { recursive: true })
  const signing = await readOrMake(join(folder, 'signing-key'), () => randomBytes(KEY_BYTES).toString('base64url'))
  const signingKey = Buffer.from(signing.text, 'base64url')
  if (givenRootKey !== undefined && givenRootKey !== '') {
    return { rootKey: givenRootKey, isRootKeyNew: false, signingKey }
  }
  const root = await readOrMake(join(folder, 'root-key'), () => `root_${randomBytes(KEY_BYTES).toString('base64url')}`)
  return { rootKey: root.text, isRootKeyNew: root.isNew, signingKey }
}

async function readOrMake(path: string, make: () => string): Promise<{ text: string; isNew: boolean }> {
  try {
    return { text: (await readFile(path, 'utf8')).trim(), isNew: false }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  const text = make()
  // Exclusively: of two servers that start at once in one folder, the second must not replace the first one's key.
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(`${text}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  return { text, isNew: true }
}

const KEY_BYTES = 32
