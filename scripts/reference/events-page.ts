import { join } from 'node:path'
import type { CaseEvent, EventType } from '../../core/case-file/events.ts'
import { deadlineSentences } from '../../server/application/wording/deadline-sentences.ts'
import { moneySentences } from '../../server/application/wording/money-sentences.ts'
import type { Names } from '../../server/application/wording/names.ts'
import { negotiationSentences } from '../../server/application/wording/negotiation-sentences.ts'
import { openingSentences } from '../../server/application/wording/opening-sentences.ts'
import { platformSentences } from '../../server/application/wording/platform-sentences.ts'
import { returnSentences } from '../../server/application/wording/return-sentences.ts'
import { SAMPLED_AT, sampleParties, samplePeople, samples } from '../../server/application/wording/samples.fixture.ts'
import { happening } from '../../server/application/wording/sentence.ts'
import { createPackCatalog } from '../../server/pack-files/catalog.ts'
import { code, codes, pageHead, table } from './markdown.ts'
import { POLICY_EVENTS } from './policy-events.ts'
import { STANDING_EVENTS } from './standing-events.ts'

const purpose = `
Everything that can happen in a case, to a merchant's standing and to the rules. Each is the fold of its events;
deadlines, postings, payouts and notices are written from them. Besides the fields below every event has \`seq\`,
\`at\`, \`by\`, \`clause\`, \`recorded_at\`, \`prev_hash\`, \`hash\` and, in a case's timeline and of the others
everywhere, its \`sentence\`. The sentences are those of Taobao's rules.
`.trim()

export function eventsPage(): string {
  const catalog = createPackCatalog(join(import.meta.dirname, '../../packs'))
  const snapshot = catalog.snapshotFor('taobao', SAMPLED_AT)
  const names: Names = { snapshot, kind: 'after_sale', parties: sampleParties, currency: 'CNY', people: samplePeople }
  const parts = groups.map(({ title, events }) => {
    const rows = events.map(type => rowOf(type, names))
    return `## ${title}\n\n${table(['Event', 'Fields', '中文', 'English'], rows)}`
  })
  const others = [partOf(standingHead, STANDING_EVENTS), partOf(policyHead, POLICY_EVENTS)]
  return [pageHead('Events', purpose), ...parts, ...others].join('\n')
}

const standingHead = `## A merchant's standing\n\nThese name their merchant (\`merchant_id\`) and no case.\n\n`
const policyHead = `## The marketplace's rules\n\nThese name no case and no merchant.\n\n`

function partOf(head: string, events: Readonly<Record<string, readonly [fields: string, zh: string, en: string]>>) {
  const rows = Object.entries(events).map(([type, [fields, zh, en]]) => {
    return [code(type), codes(fields.split(' ')), zh, en]
  })
  return `${head}${table(['Event', 'Fields', '中文', 'English'], rows)}`
}

function rowOf(type: EventType, names: Names): string[] {
  const by = { role: 'agent', id: 'he' } as const
  const event = { seq: 1, at: SAMPLED_AT, by, type, ...samples[type] } as CaseEvent
  const { zh, en } = happening(event, names)
  return [code(type), codes(Object.keys(samples[type]).map(snake)), zh, en]
}

function snake(key: string): string {
  return key.replace(/[A-Z]/g, capital => `_${capital.toLowerCase()}`)
}

const groups: readonly { readonly title: string; readonly events: readonly EventType[] }[] = [
  { title: 'The case and its order', events: typesOf(openingSentences) },
  { title: 'Between buyer and merchant', events: typesOf(negotiationSentences) },
  { title: 'Goods on their way', events: typesOf(returnSentences) },
  { title: 'The platform steps in', events: typesOf(platformSentences) },
  { title: 'Money', events: typesOf(moneySentences) },
  { title: 'Deadlines', events: typesOf(deadlineSentences) },
]

function typesOf(sentences: object): readonly EventType[] {
  return Object.keys(sentences) as EventType[]
}
