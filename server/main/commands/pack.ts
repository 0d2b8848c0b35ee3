import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import type { Instant } from '../../../core/kernel/instant.ts'
import { checkPacks } from '../../pack-files/commands/check.ts'
import { tellCoverage } from '../../pack-files/commands/coverage.ts'
import { tellChanges } from '../../pack-files/commands/diff.ts'
import { printRules } from '../../pack-files/commands/print.ts'
import { publishRules } from '../../pack-files/commands/publish.ts'
import { tryExamples } from '../../pack-files/commands/try.ts'
import { openDatabase } from '../../postgres/connect.ts'
import { migrate } from '../../postgres/migrate.ts'
import { createSnapshots } from '../../postgres/snapshots.ts'
import { addBacktestCommand } from './backtest.ts'

const project = fileURLToPath(new URL('../../..', import.meta.url))
const roots = { packsRoot: join(project, 'packs'), codeRoot: join(project, 'core') }
const out = process.stdout

/** `pingli pack …`: the rules as files, checked, read, tried, compared and published. */
export function addPackCommands(program: Command): void {
  const pack = program.command('pack').description("the marketplaces' rules as files").exitOverride()
  addReadingCommands(pack)
  addBacktestCommand(pack, roots.packsRoot)
  pack
    .command('check')
    .description('everything that can be known to be wrong with packs; all of them without a name')
    .argument('[packs...]', 'ids of packs')
    .option('--json', 'one JSON document')
    .option('--thorough', 'try every way of every date, however long it takes')
    .action((packs: string[], options: { json?: boolean; thorough?: boolean }) => {
      const { json = false, thorough = false } = options
      process.exitCode = checkPacks({ ...roots, packs, json, thorough }, out)
    })
  pack
    .command('try')
    .description('play the examples')
    .argument('[packs...]', 'ids of packs')
    .option('--json', 'one JSON document')
    .action((packs: string[], { json = false }: { json?: boolean }) => {
      process.exitCode = tryExamples({ ...roots, packs, json }, out)
    })
  pack
    .command('publish')
    .description('keep the rules of a date under their hash, once and unchangeably')
    .argument('<pack>', 'id of the pack')
    .option('--as-of <date>', 'YYYY-MM-DD; today without it')
    .option('--json', 'one JSON document')
    .action(async (name: string, options: { asOf?: string; json?: boolean }) => {
      process.exitCode = await publish(name, options)
    })
}

function addReadingCommands(pack: Command): void {
  pack
    .command('print')
    .description('the rules as a page that a person reads, in Markdown')
    .argument('<pack>', 'id of the pack')
    .option('--as-of <date>', 'YYYY-MM-DD; today without it')
    .option('--lang <language>', 'zh or en', 'zh')
    .action((name: string, { asOf, lang }: { asOf?: string; lang: string }) => {
      process.exitCode = printRules({ ...roots, pack: name, asOf: asOf ?? null, now: now(), language: lang }, out)
    })
  pack
    .command('diff')
    .description('what changes for whom from one date to another')
    .argument('<pack>', 'id of the pack')
    .argument('<dates...>', 'from and to, YYYY-MM-DD')
    .option('--json', 'one JSON document')
    .action((name: string, dates: string[], { json = false }: { json?: boolean }) => {
      process.exitCode = tellChanges({ ...roots, pack: name, dates, json }, out)
    })
  pack
    .command('coverage')
    .description('which clause carries each collected fact, or why none does')
    .option('--json', 'one JSON document')
    .action(({ json = false }: { json?: boolean }) => {
      process.exitCode = tellCoverage({ ...roots, json }, out)
    })
}

async function publish(name: string, { asOf, json = false }: { asOf?: string; json?: boolean }): Promise<0 | 1> {
  const folder = resolve(process.env.DATA_DIR ?? 'data')
  const database = await openDatabase({ url: process.env.DATABASE_URL, folder: join(folder, 'postgres') })
  try {
    await migrate(database.address)
    const options = { ...roots, pack: name, asOf: asOf ?? null, now: now(), json }
    return await publishRules(options, createSnapshots(database.pool), out)
  } finally {
    await database.close()
  }
}

function now(): Instant {
  return Date.now() as Instant
}
