import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/**
 * Builds the screens where what they are made of has changed since, and answers the folder in which they lie. In a
 * process of its own: the bundler's memory is not the server's.
 */
export async function buildConsoles(): Promise<string> {
  const wanted = fingerprint()
  if (isBuilt(wanted)) return built
  console.error('正在构建界面 … · Building the screens …')
  // Put in place as a whole: another process may be building too, or handing out what was there before.
  const fresh = `${built}-${process.pid}`
  await runVite(fresh)
  writeFileSync(join(fresh, MARK), wanted)
  if (!isBuilt(wanted)) putInPlace(fresh)
  rmSync(fresh, { recursive: true, force: true })
  return built
}

function isBuilt(wanted: string): boolean {
  const mark = join(built, MARK)
  return existsSync(mark) && readFileSync(mark, 'utf8') === wanted
}

function putInPlace(fresh: string): void {
  rmSync(built, { recursive: true, force: true })
  try {
    renameSync(fresh, built)
  } catch {
    // Another process was first, with the same.
  }
}

function runVite(folder: string): Promise<void> {
  const bundler = join(dirname(modules.resolve('vite/package.json')), 'bin', 'vite.js')
  const words = [bundler, 'build', join(root, 'consoles'), '--outDir', folder, '--logLevel', 'warn']
  // Whoever starts it, a test as well: what is built is what people get.
  const env = { ...process.env, NODE_ENV: 'production' }
  const child = spawn(process.execPath, words, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', status =>
      status === 0 ? resolve() : reject(new Error(`the screens' build ended with ${status}`)),
    )
  })
}

/** Over the sources themselves: a checkout of another version may leave older times behind. */
function fingerprint(): string {
  const hash = createHash('sha256')
  for (const name of ['package-lock.json', ...globSync('consoles/**/*', { cwd: root, withFileTypes: false }).sort()]) {
    if (!/\.\w+$/.test(name) || name.endsWith('.test.ts')) continue
    hash.update(`${name}\n`).update(readFileSync(join(root, name)))
  }
  return hash.digest('hex')
}

const modules = createRequire(import.meta.url)
const root = join(import.meta.dirname, '..', '..')
const built = join(root, 'dist', 'consoles')
/** Beside the pages: of which sources they were made. */
const MARK = '.sources'
