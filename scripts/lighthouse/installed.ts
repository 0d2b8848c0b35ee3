import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** What is used of a Lighthouse report. */
export interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>
  readonly audits: Readonly<Record<string, Audit>>
}

export interface Audit {
  readonly score: number | null
  readonly title: string
  readonly displayValue?: string
  readonly numericValue?: number
}

type Lighthouse = (url: string, flags: object) => Promise<{ readonly lhr: Report } | undefined>

/**
 * Lighthouse with its 114 packages is 176 MB: no clone needs it to run or to be tested. It is installed when somebody
 * measures, at this version, under `node_modules`.
 */
export async function installedLighthouse(): Promise<Lighthouse> {
  const folder = join(root, 'node_modules', '.cache', `lighthouse-${VERSION}`)
  if (!existsSync(folder)) install(folder)
  const entry = join(folder, 'node_modules', 'lighthouse', 'core', 'index.js')
  return ((await import(pathToFileURL(entry).href)) as { readonly default: Lighthouse }).default
}

function install(folder: string): void {
  console.error(`正在安装 lighthouse ${VERSION} … · Installing lighthouse ${VERSION} …`)
  // Put in place as a whole: an interrupted installation is none.
  const fresh = `${folder}-${process.pid}`
  mkdirSync(fresh, { recursive: true })
  const words = ['install', '--prefix', fresh, '--no-save', '--no-package-lock', '--ignore-scripts']
  const { status } = spawnSync('npm', [...words, `lighthouse@${VERSION}`], { cwd: root, stdio: ['ignore', 2, 2] })
  if (status !== 0) {
    rmSync(fresh, { recursive: true, force: true })
    throw new Error(`npm could not install lighthouse ${VERSION}`)
  }
  renameSync(fresh, folder)
}

const VERSION = '13.5.0'
const root = join(import.meta.dirname, '..', '..')
