import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** Runs a program that a package brings, with this Node, and answers its exit status. */
export function runPackage(name: string, programArguments: readonly string[]): number {
  const program = join(root, 'node_modules', '.bin', name)
  const { status } = spawnSync(program, programArguments, { cwd: root, stdio: 'inherit' })
  return status ?? 1
}
