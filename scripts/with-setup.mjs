// node scripts/with-setup.mjs TARGET.ts [arguments]
//
// Installs what is missing, then runs TARGET on Node 24 or later, whatever Node is on the PATH.
// Plain JavaScript without dependencies, because it has to run on Node 20 before anything is installed.

import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const modules = join(root, 'node_modules')
const installedMark = join(modules, '.pingli-setup')
const installLock = join(root, '.pingli-setup-lock')
const oldestNodeMajor = 24
const parentCheckMs = 500

// Not `npm ci`: it refuses a lock file without every platform's optional packages, which not every registry carries,
// and it empties node_modules under whatever still runs from there. Without saving, the lock file decides just as well.
// The one warning this silences is that Node 20 is too old for the packages, which will never run on it.
const installArguments = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']
const signalNumbers = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 }

await main(process.argv.slice(2))

async function main([target, ...targetArguments]) {
  if (target === undefined) stopWith('Usage: node scripts/with-setup.mjs TARGET.ts [arguments]')
  await setUp()
  const node = findNode()
  if (node === undefined) {
    stopWith(
      `Pingli needs Node ${oldestNodeMajor} or later, which no package brings for ${process.platform}-${process.arch}.`,
      `This is Node ${process.versions.node}. Put a newer one first on the PATH and run the same command again.`,
    )
  }
  const path = `${join(modules, '.bin')}${delimiter}${process.env.PATH ?? ''}`
  const environment = { ...process.env, PATH: path }
  // The fourth stream is a channel whose closing tells the target that this process is gone, however it went.
  const stdio = ['inherit', 'inherit', 'inherit', 'ipc']
  process.exitCode = await run(node, [join(root, target), ...targetArguments], { stdio, env: environment })
}

async function setUp() {
  if (isInstalled()) return
  await takeInstallLock()
  try {
    if (isInstalled()) return
    process.stderr.write('Installing dependencies …\n')
    const [program, ...first] = npmCommand()
    // Whoever reads the target's standard output wants nothing of npm's in it.
    const options = { cwd: root, stdio: ['ignore', process.stderr, process.stderr] }
    const status = await run(program, [...first, ...installArguments], options)
    if (status !== 0) process.exit(status)
    writeFileSync(installedMark, lockHash())
  } finally {
    rmSync(installLock, { recursive: true, force: true })
  }
}

function isInstalled() {
  return existsSync(installedMark) && readFileSync(installedMark, 'utf8') === lockHash()
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
}

function npmCommand() {
  const npm = process.env.npm_execpath
  if (npm?.endsWith('.js')) return [process.execPath, npm]
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm']
}

// `npm start` and `npm test` at the same moment on a fresh clone must not install over each other.
async function takeInstallLock() {
  for (;;) {
    try {
      mkdirSync(installLock)
      writeFileSync(join(installLock, 'pid'), String(process.pid))
      process.once('exit', () => rmSync(installLock, { recursive: true, force: true }))
      return
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    await new Promise(resolve => setTimeout(resolve, parentCheckMs))
    if (!isAlive(readLockOwner())) rmSync(installLock, { recursive: true, force: true })
  }
}

function readLockOwner() {
  try {
    return Number(readFileSync(join(installLock, 'pid'), 'utf8'))
  } catch {
    return 0
  }
}

function isAlive(pid) {
  if (!(pid > 0)) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function findNode() {
  const packaged = join(modules, `node-${process.platform}-${process.arch}`, 'bin', 'node')
  return [packaged, process.execPath, 'node'].find(isNewEnough)
}

function isNewEnough(node) {
  const answer = spawnSync(node, ['--version'], { encoding: 'utf8' })
  return answer.status === 0 && Number.parseInt(answer.stdout.slice(1), 10) >= oldestNodeMajor
}

// Runs a program to its end and answers its exit status, handing on every signal that asks this process to stop.
function run(program, programArguments, options) {
  const child = spawn(program, programArguments, options)
  const forwarders = ['SIGHUP', 'SIGINT', 'SIGTERM'].map(signal => [signal, () => child.kill(signal)])
  for (const [signal, forward] of forwarders) process.on(signal, forward)
  const parentWatch = watchNpm(() => child.kill('SIGTERM'))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (status, signal) => {
      clearInterval(parentWatch)
      for (const [name, forward] of forwarders) process.off(name, forward)
      resolve(status ?? 128 + (signalNumbers[signal] ?? 0))
    })
  })
}

// npm killed with SIGKILL can't hand the signal on. Started without npm, outliving the parent may be what is wanted.
function watchNpm(whenGone) {
  if (process.env.npm_lifecycle_event === undefined) return undefined
  const ancestors = npmAncestors()
  return setInterval(() => {
    if (process.ppid !== ancestors[0] || !ancestors.every(isAlive)) whenGone()
  }, parentCheckMs).unref()
}

// npm runs scripts through a shell, which stays between npm and this process or has been replaced by it.
function npmAncestors() {
  const status = readIfThere(`/proc/${process.ppid}/status`)
  const isShell = /^Name:\s*(sh|dash|bash|ash|busybox|zsh|ksh)$/m.test(status)
  const grandparent = Number(/^PPid:\s*(\d+)$/m.exec(status)?.[1] ?? 0)
  return isShell && grandparent > 1 ? [process.ppid, grandparent] : [process.ppid]
}

function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function stopWith(...lines) {
  process.stderr.write(`${lines.join('\n')}\n`)
  process.exit(1)
}
