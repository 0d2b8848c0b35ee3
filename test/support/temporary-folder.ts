import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'

/** An empty folder for one test. It goes with the whole run, so that an interrupted test leaves nothing either. */
export function makeTemporaryFolder(): string {
  return mkdtempSync(join(inject('runFolder'), 'f-'))
}
