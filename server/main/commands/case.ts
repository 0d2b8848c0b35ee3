import type { Command } from 'commander'
import type { Pool } from 'pg'
import type { CaseFile } from '../../../core/case-file/case-file.ts'
import { rulesIn } from '../../../core/policy/market.ts'
import { type Marketplace, timeOf } from '../../application/ports.ts'
import { type Explained, explainCase } from '../../application/wording/explanation.ts'
import { type Language, personKey } from '../../application/wording/names.ts'
import { createCalendars } from '../../pack-files/calendars.ts'
import { UsageError } from '../../pack-files/commands/terms.ts'
import { createMarketplaces } from '../../postgres/marketplaces.ts'
import { createQueries } from '../../postgres/queries.ts'
import { createSnapshots } from '../../postgres/snapshots.ts'
import { openBeside } from '../open-beside.ts'
import { packsFolder, readSettings } from '../settings.ts'
import { wallClock } from '../wall-clock.ts'

/** `pingli case …`: cases of this installation, read from its store. */
export function addCaseCommands(program: Command): void {
  const cases = program.command('case').description('本系统的案件 · cases of this installation')
  cases
    .command('explain')
    .description(
      '案件如何走到现在、期限、谁能做什么、依哪条 · how a case came to where it stands, what runs, who may do what',
    )
    .argument('<id>', '案件编号 · id of the case, case_…')
    .option('--lang <language>', 'zh 或 or en', 'zh')
    .option('--json', '一个 JSON 文档 · one JSON document')
    .action(async (id: string, { lang, json = false }: { lang: string; json?: boolean }) => {
      if (lang !== 'zh' && lang !== 'en') throw new UsageError(`--lang 应为 zh 或 en · --lang is zh or en: ${lang}`)
      process.exitCode = await explain(id, { language: lang, json })
    })
}

async function explain(id: string, { language, json }: { language: Language; json: boolean }): Promise<0 | 1> {
  const store = await openBeside(readSettings(process.env))
  try {
    const explained = await readCase(store.pool, id)
    if (explained === null) {
      process.stderr.write(`没有这个案件 · There is no such case: ${id}\n`)
      return 1
    }
    const lines = explainCase(explained, language)
    const { file, events } = explained
    process.stdout.write(
      json ? `${JSON.stringify({ case: file, events, explanation: lines })}\n` : `${lines.join('\n')}\n`,
    )
    return 0
  } finally {
    await store.close()
  }
}

/** A case by its id alone, whichever marketplace it is of; null when there is none. */
export async function readCase(pool: Pool, caseId: string): Promise<Explained | null> {
  const queries = createQueries(pool)
  const found = await findCase(pool, caseId)
  if (found === null) return null
  const { file, marketplace } = found
  const key = { marketplaceId: marketplace.id, caseId }
  const [recorded, pinned, order] = await Promise.all([
    queries.events(key),
    createSnapshots(pool).find(file.pack.hash),
    file.order === null ? null : queries.order(marketplace.id, file.order.id),
  ])
  if (pinned === null) throw new Error(`the store has lost the rules ${file.pack.hash} that ${caseId} has pinned`)
  const snapshot = rulesIn(pinned, file.order?.market)
  const sides = Object.entries(order === null ? {} : { buyer: order.imported.buyer, merchant: order.imported.merchant })
  return {
    file,
    events: recorded.map(({ event }) => event),
    snapshot,
    clock: { zone: snapshot.zone, calendar: createCalendars(packsFolder).of(snapshot.country) },
    now: timeOf(marketplace, wallClock),
    people: Object.fromEntries(sides.map(([role, { id, name }]) => [personKey(role, id), { zh: name, en: name }])),
  }
}

async function findCase(pool: Pool, caseId: string): Promise<{ file: CaseFile; marketplace: Marketplace } | null> {
  const queries = createQueries(pool)
  for (const marketplace of await createMarketplaces(pool).list()) {
    const file = await queries.caseFile({ marketplaceId: marketplace.id, caseId })
    if (file !== null) return { file, marketplace }
  }
  return null
}
