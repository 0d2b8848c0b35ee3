import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { ShellBlock } from './shell-blocks.ts'
import { makeTemporaryFolder } from './temporary-folder.ts'

/** In one shell, as a reader would, from an empty folder; what each block printed. */
export async function runShell(
  all: readonly ShellBlock[],
  variables: Readonly<Record<string, string>>,
): Promise<string[]> {
  const end = '--- the end of a block ---\n'
  const script = ['set -eu', ...all.map(({ commands }) => `${commands}printf '%s' '${end}'`)].join('\n')
  const environment = { PATH: process.env.PATH ?? '', LC_ALL: 'C.UTF-8', ...variables }
  const options = { cwd: makeTemporaryFolder(), env: environment }
  const { stdout } = await promisify(execFile)('bash', ['-c', script], options)
  return stdout.split(end).slice(0, -1)
}
