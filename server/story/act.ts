import { commands } from '../../core/case-file/commands.ts'
import { instant } from '../../core/kernel/instant.ts'
import { ask } from './api-client.ts'
import { FIRST, opensCase } from './case-names.ts'
import { asMarketplace } from './cast.ts'
import { evidenceFile } from './evidence-file.ts'
import { onlyOrder, openingBody } from './opening-body.ts'
import { caseOf, firstCase, type Performance, seenCase } from './performance.ts'
import type { Deed, Step } from './story.ts'

type Act = Extract<Deed, { kind: 'act' }>

/** A person acts, by the API alone: opens a case, uploads what he will need, or does something in a case. */
export async function act(performance: Performance, deed: Act, step: Step): Promise<void> {
  const { venue, cast, story } = performance
  const token = cast[deed.role]
  if (token === undefined) throw new Error(`line ${step.line}: the story has no ${deed.role}`)
  const uploaded = await upload(performance, deed, { step, token })
  if (deed.action === 'upload') return keepUploads(performance, deed, uploaded)
  const evidenceIds = [...deed.brings.flatMap(kind => broughtOf(performance, deed, kind)), ...uploaded]
  const proof = evidenceIds.length === 0 ? {} : { evidence_ids: evidenceIds }
  const key = `${story.id}:${step.line}`
  if (opensCase(deed)) {
    const caseCalled = (name: string | undefined) => seenCase(performance, name ?? firstCase(performance))
    const words = deed.says === null ? {} : { statement: deed.says.zh }
    const body = { ...(await openingBody(deed.fields, { story, role: deed.role, caseCalled })), ...words, ...proof }
    const opened = await ask(venue.send, { method: 'POST', path: '/v1/cases', token, body, key })
    performance.cases.set(step.caseName ?? FIRST, String(opened.id))
    return
  }
  const words = deed.says === null ? {} : { [wordsField(deed.action)]: deed.says.zh }
  const place = deed.action === 'send_message' ? 'messages' : `actions/${deed.action}`
  const path = `/v1/cases/${caseOf(performance, step.caseName)}/${place}`
  await ask(venue.send, { method: 'POST', path, token, body: { ...deed.fields, ...words, ...proof }, key })
}

async function upload({ venue, story }: Performance, { shows }: Act, { step, token }: { step: Step; token: string }) {
  return Promise.all(
    shows.map(async ({ kind, what }, index) => {
      const form = new FormData()
      form.set('kind', kind)
      form.set('file', evidenceFile(kind, what))
      const key = `${story.id}:${step.line}:evidence:${index}`
      return String((await ask(venue.send, { method: 'POST', path: '/v1/evidence', token, body: form, key })).id)
    }),
  )
}

function keepUploads({ uploads }: Performance, { role, shows }: Act, ids: readonly string[]): void {
  for (const [place, { kind }] of shows.entries()) {
    const key = `${role}:${kind}`
    uploads.set(key, [...(uploads.get(key) ?? []), ids[place] ?? ''])
  }
}

function broughtOf({ uploads, story }: Performance, { role }: Act, kind: string): readonly string[] {
  const found = uploads.get(`${role}:${kind}`)
  if (found === undefined) throw new Error(`${story.id}: ${role} has uploaded no ${kind} before`)
  return found
}

/** What an action's field for a person's own words is called. */
function wordsField(action: string): string {
  const known = commands[action]
  const texts = known === undefined || known.from === 'opening' ? [] : (known.spec.texts ?? [])
  return texts.includes('statement') ? 'statement' : (texts[0] ?? 'statement')
}

/** Takes a case that the platform opened by itself into the story: the latest of its kind that isn't in it yet. */
export async function find({ venue, story, cases }: Performance, wanted: FindDeed['find'], step: Step): Promise<void> {
  const order = wanted.order ?? onlyOrder(story)
  const path = `/v1/cases?kind=${wanted.kind}&order_id=${order}`
  const { data } = await asMarketplace(venue, { method: 'GET', path })
  const known = new Set(cases.values())
  const found = (data as readonly { readonly id: string; readonly opened_at: string }[])
    .filter(({ id }) => !known.has(id))
    .toSorted((one, other) => instant(other.opened_at) - instant(one.opened_at))[0]
  if (found === undefined) throw new Error(`line ${step.line}: the platform has opened no ${wanted.kind} on ${order}`)
  cases.set(step.caseName ?? FIRST, found.id)
}

type FindDeed = Extract<Deed, { kind: 'find' }>
