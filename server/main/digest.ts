import { createHash } from 'node:crypto'
import type { Digest } from '../application/ports.ts'

export const digest: Digest = {
  sha256: text => createHash('sha256').update(text, 'utf8').digest('hex'),
}
