import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeTemporaryFolder } from '../../test/support/temporary-folder.ts'
import { readSecrets } from './secrets.ts'

test('keys are made once, and only their owner reads them', async () => {
  const folder = join(makeTemporaryFolder(), 'secrets')
  const made = await readSecrets(folder, undefined)
  expect(made.isRootKeyNew).toBe(true)
  expect(made.signingKey).toHaveLength(32)
  expect(await readSecrets(folder, undefined)).toEqual({ ...made, isRootKeyNew: false })
  for (const name of ['root-key', 'signing-key']) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600)
})

test('a root key that is given is used and kept nowhere', async () => {
  const folder = makeTemporaryFolder()
  expect(await readSecrets(folder, 'mine')).toMatchObject({ rootKey: 'mine', isRootKeyNew: false })
  expect((await readSecrets(folder, undefined)).isRootKeyNew).toBe(true)
})
