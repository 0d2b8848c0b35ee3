import type { Instant } from '../../../core/kernel/instant.ts'
import { dateOf } from '../../../core/kernel/zone.ts'
import type { Wording } from '../../../core/policy/clause.ts'
import type { Snapshot } from '../../../core/policy/snapshot.ts'
import type { Pack } from '../pack.ts'
import { resolvePack } from '../resolve/resolve-pack.ts'
import { inLanguage, type Language } from '../words/language.ts'
import { clausesPage } from './clauses-page.ts'
import { flowPage } from './flow-page.ts'
import { watchesPage } from './watches-page.ts'

/** The rules in force at a moment as a page that a person reads, in Markdown. */
export function printPack(pack: Pack, asOf: Instant, language: Language): string {
  const snapshot = resolvePack(pack, asOf)
  const say = inLanguage(language)
  const parts = [
    head(snapshot, dateOf(asOf, pack.zone), say),
    ...marketsPart(pack, say),
    ...pack.flows.flatMap(({ kind }) => {
      const flow = snapshot.flows[kind]
      return flow === undefined ? [] : [flowPage(flow, snapshot, say)]
    }),
    ...[watchesPage(snapshot, { asOf, say }) ?? []].flat(),
    clausesPage(pack, { snapshot, say }),
  ]
  return `${parts.join('\n\n')}\n`
}

/** Each market with its clock, its working days and its money; what of that is assumed is said aloud. */
function marketsPart({ markets }: Pack, say: Say): string[] {
  if (markets.length === 0) return []
  const rows = markets.flatMap(({ name, title, zone, country, currency, assumed }) => [
    `- **${name}** ${say(title)}: ${zone}, ${country}, ${currency}`,
    ...(assumed === null ? [] : [`  - **${say({ zh: '假定', en: 'Assumed' })}**: ${say(assumed)}`]),
  ])
  return [[`## ${say({ zh: '市场', en: 'Markets' })}`, '', ...rows].join('\n')]
}

type Say = (wording: Wording) => string

function head(snapshot: Snapshot, on: string, say: Say): string {
  const { title, version, hash, zone, currency } = snapshot
  return [
    `# ${say(title)}`,
    '',
    say({
      zh: `${on} 起生效的规则。版本 ${version}，时区 ${zone}，货币 ${currency}。`,
      en: `The rules in force on ${on}. Version ${version}, zone ${zone}, currency ${currency}.`,
    }),
    '',
    say({ zh: `规则摘要：\`${hash}\``, en: `Hash of these rules: \`${hash}\`` }),
  ].join('\n')
}
