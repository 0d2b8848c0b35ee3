import type { Command } from 'commander'
import type { Instant } from '../../../core/kernel/instant.ts'
import { packView } from '../../http/views/pack-view.ts'
import { checkPacks } from '../../pack-files/commands/check.ts'
import { tellCoverage } from '../../pack-files/commands/coverage.ts'
import { tellChanges } from '../../pack-files/commands/diff.ts'
import { printRules } from '../../pack-files/commands/print.ts'
import { publishRules } from '../../pack-files/commands/publish.ts'
import { momentOn, packNamed } from '../../pack-files/commands/terms.ts'
import { tryExamples } from '../../pack-files/commands/try.ts'
import { resolvePack } from '../../pack-files/resolve/resolve-pack.ts'
import { createSnapshots } from '../../postgres/snapshots.ts'
import { openBeside } from '../open-beside.ts'
import { codeFolder, packsFolder, readSettings } from '../settings.ts'
import { addBacktestCommand } from './backtest.ts'

const roots = { packsRoot: packsFolder, codeRoot: codeFolder }
const out = process.stdout

/** `pingli pack …`: the rules as files, checked, read, tried, compared and published. */
export function addPackCommands(program: Command): void {
  const pack = program.command('pack').description("商城规则文件 · the marketplaces' rules as files")
  addReadingCommands(pack)
  addBacktestCommand(pack, roots.packsRoot)
  pack
    .command('check')
    .description(
      '查出规则包中的一切错误和没有示例的条款，不写名称则查全部 · all that is wrong with packs, and what lacks an example',
    )
    .argument('[packs...]', PACKS)
    .option('--json', JSON_OPTION)
    .option('--thorough', '走遍每个日期的每条路 · try every way of every date, however long it takes')
    .action((packs: string[], options: { json?: boolean; thorough?: boolean }) => {
      const { json = false, thorough = false } = options
      process.exitCode = checkPacks({ ...roots, packs, json, thorough }, out)
    })
  pack
    .command('try')
    .description('演一遍规则包的例子 · play the examples')
    .argument('[packs...]', PACKS)
    .option('--json', JSON_OPTION)
    .action((packs: string[], { json = false }: { json?: boolean }) => {
      process.exitCode = tryExamples({ ...roots, packs, json }, out)
    })
  pack
    .command('publish')
    .description(
      '把某日的规则按哈希存入数据库，永不更改 · keep the rules of a date in the store under their hash, for good',
    )
    .addHelpText('after', PUBLISHED)
    .argument('<pack>', PACK)
    .option('--as-of <date>', AS_OF)
    .option('--json', JSON_OPTION)
    .action(async (name: string, options: { asOf?: string; json?: boolean }) => {
      process.exitCode = await publish(name, options)
    })
}

function addReadingCommands(pack: Command): void {
  pack
    .command('print')
    .description('给人读的规则页（Markdown） · the rules as a page that a person reads, in Markdown')
    .argument('<pack>', PACK)
    .option('--as-of <date>', AS_OF)
    .option('--lang <language>', 'zh 或 or en', 'zh')
    .option('--json', '同 GET /v1/packs/{id} · as GET /v1/packs/{id} answers')
    .action((name: string, { asOf, lang, json = false }: { asOf?: string; lang: string; json?: boolean }) => {
      const asked = { ...roots, pack: name, asOf: asOf ?? null, now: now(), language: lang }
      process.exitCode = json ? printAsJson(asked) : printRules(asked, out)
    })
  pack
    .command('diff')
    .description('两个日期之间谁的什么变了 · what changes for whom from one date to another')
    .argument('<pack>', PACK)
    .argument('<dates...>', '从、到 · from and to, YYYY-MM-DD')
    .option('--json', JSON_OPTION)
    .action((name: string, dates: string[], { json = false }: { json?: boolean }) => {
      process.exitCode = tellChanges({ ...roots, pack: name, dates, json }, out)
    })
  pack
    .command('coverage')
    .description('每条事实由哪条规则承载，或为何没有 · which clause carries each collected fact, or why none does')
    .option('--json', JSON_OPTION)
    .action(({ json = false }: { json?: boolean }) => {
      process.exitCode = tellCoverage({ ...roots, json }, out)
    })
}

const PACK = '规则包名 · id of the pack'
const PACKS = '规则包名，可写多个 · ids of packs'
const AS_OF = 'YYYY-MM-DD，不写则今天 · today without it'
const JSON_OPTION = '一个 JSON 文档 · one JSON document'
const PUBLISHED = `
先做 pack check 的检查，有错误就不存。存下的规则以后可以凭哈希取出核对，同样的规则再存一次什么也不变。
它不会让规则生效：服务器启动时从 packs/ 读取规则，新案件按当日的规则，已开的案件沿用开案时的规则。
要让一个商城的规则生效，用 /policy 的发布或 POST /v1/packs/{id}/publications。

It checks the pack first, as pack check does, and keeps nothing of one with errors. What is kept can be had and
compared by its hash later on; the same rules a second time change nothing. It puts no rules in force: a server reads
them from packs/ when it starts, a new case takes those of its day, and an open case keeps those it opened under. To
bring a value into force for one marketplace, publish it at /policy or by POST /v1/packs/{id}/publications.`

function printAsJson({ pack: name, asOf, now: today }: { pack: string; asOf: string | null; now: Instant }): 0 {
  const pack = packNamed(roots.packsRoot, name)
  const at = asOf === null ? today : momentOn(asOf, pack)
  out.write(`${JSON.stringify(packView(resolvePack(pack, at), at))}\n`)
  return 0
}

async function publish(name: string, { asOf, json = false }: { asOf?: string; json?: boolean }): Promise<0 | 1> {
  const store = await openBeside(readSettings(process.env))
  try {
    const options = { ...roots, pack: name, asOf: asOf ?? null, now: now(), json }
    return await publishRules(options, createSnapshots(store.pool), out)
  } finally {
    await store.close()
  }
}

function now(): Instant {
  return Date.now() as Instant
}
