import type { CaseFile } from '../../core/case-file/case-file.ts'
import { formatInstant, type Instant } from '../../core/kernel/instant.ts'
import type { Queries } from '../application/queries.ts'
import type { CaseAccess } from './case-access.ts'
import type { DemoStory } from './ports.ts'
import type { Asked } from './route.ts'
import type { CaseContext } from './views/case-context.ts'
import { eventSentence } from './views/event-view.ts'
import { titlesOf } from './views/title-view.ts'

export interface DemoScene {
  readonly asked: Pick<Asked, 'caller' | 'marketplaceId' | 'language'>
  readonly queries: Queries
  readonly access: CaseAccess
  /** What the marketplace's clock shows. */
  readonly at: () => Promise<Instant>
}

/** The demo's cases in a line each, the soonest deadline first. */
export async function demoCases(scene: DemoScene) {
  const files = await casesOf(scene)
  return Promise.all(files.map(async file => lineOf(file, await contextOf(file, scene))))
}

/** What a turn of the clock brought about in the cases that were open before, in order, in sentences. */
export async function happenedSince(scene: DemoScene, turn: () => Promise<unknown>) {
  const before = await scene.at()
  const open = await casesOf(scene, 'open')
  await turn()
  const { marketplaceId } = scene.asked
  const told = await Promise.all(
    open.map(async ({ id: caseId }) => {
      const [file, events] = await Promise.all([
        scene.queries.caseFile({ marketplaceId, caseId }),
        scene.queries.events({ marketplaceId, caseId }),
      ])
      if (file === null) return []
      const context = await contextOf(file, scene)
      const { goods } = titlesOf(file, context)
      return events
        .filter(({ event }) => event.at > before)
        .map(({ event }) => {
          const at = formatInstant(event.at, context.snapshot.zone)
          const sentence = eventSentence(event, file, context)
          return { moment: event.at, line: { at, sentence, clause: event.clause ?? null, case_id: caseId, goods } }
        })
    }),
  )
  return told
    .flat()
    .sort((one, other) => one.moment - other.moment)
    .map(({ line }) => line)
}

/** A story's orders as they are called the last time that it was played. */
export async function runsOf(story: DemoStory, marketplaceId: string, queries: Queries): Promise<readonly string[]> {
  const run = await latestRun(story, marketplaceId, queries)
  return story.orderIds.map(id => story.nameInRun(id, run))
}

export async function latestRun(
  { orderIds: [first], nameInRun }: DemoStory,
  marketplaceId: string,
  queries: Pick<Queries, 'order'>,
): Promise<number> {
  if (first === undefined) return 1
  for (let run = 2; ; run += 1) {
    if ((await queries.order(marketplaceId, nameInRun(first, run))) === null) return run - 1
  }
}

async function casesOf({ asked: { marketplaceId }, queries }: DemoScene, status?: 'open'): Promise<CaseFile[]> {
  const files: CaseFile[] = []
  let cursor: string | null = null
  do {
    const place = { limit: PAGE_SIZE, ...(cursor !== null && { cursor }), ...(status !== undefined && { status }) }
    const page: Awaited<ReturnType<Queries['cases']>> = await queries.cases({ marketplaceId, ...place })
    files.push(...(page?.rows ?? []))
    cursor = page?.next ?? null
  } while (cursor !== null && files.length < SHOWN_MAX)
  return files
}

async function contextOf(file: CaseFile, { asked, access, at }: DemoScene): Promise<CaseContext> {
  const [words, now] = await Promise.all([access.words.names(file), at()])
  return access.context(asked, { file, now, words })
}

function lineOf(file: CaseFile, context: CaseContext) {
  const { kind, stage, outcome, goods } = titlesOf(file, context)
  const due = file.deadlines.find(({ dueAt }) => dueAt !== null && dueAt === file.nextDueAt)
  return {
    id: file.id,
    order_id: file.order?.id ?? null,
    kind,
    stage,
    outcome,
    goods,
    status: file.status,
    due_at: due === undefined || due.dueAt === null ? null : formatInstant(due.dueAt, context.snapshot.zone),
  }
}

const PAGE_SIZE = 200
/** A visitor can look at no more; the demo's own stories are a few dozen. */
const SHOWN_MAX = 2000
