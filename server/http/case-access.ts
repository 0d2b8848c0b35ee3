import type { CaseFile } from '../../core/case-file/case-file.ts'
import type { CaseEvent } from '../../core/case-file/events.ts'
import { bucketOfCase, parseCaseId } from '../../core/kernel/ids.ts'
import type { Instant } from '../../core/kernel/instant.ts'
import { rulesIn } from '../../core/policy/market.ts'
import type { Queries } from '../application/queries.ts'
import { boundedMap } from './bounded-map.ts'
import { clockContextOf, type HttpPorts } from './ports.ts'
import { notFound } from './problems/problem.ts'
import type { Asked } from './route.ts'
import { marketplaceContext } from './routes/marketplace-context.ts'
import { type CaseContext, type CaseScope, hiddenKindsOf, maySee, scopeOf } from './views/case-context.ts'
import { type CaseWords, type CaseWordsReader, createCaseWords } from './views/case-words.ts'

/** How the routes come to a case: only if the caller may see it, and with all that showing it needs. */
export interface CaseAccess {
  readonly words: CaseWordsReader
  /** Throws a 404 where there is no such case for this caller. Costs nothing for a case that was seen before. */
  scope(asked: Who, caseId: string): Promise<CaseScope>
  /** The case as it stands: what passed since it was written happens first. */
  file(asked: Who, caseId: string): Promise<{ readonly file: CaseFile; readonly now: Instant }>
  context(asked: Who, shown: { file: CaseFile; now: Instant; words: CaseWords }): Promise<CaseContext>
  /** How figures are written where there is no case yet: as its marketplace writes them. */
  writing(marketplaceId: string): Promise<{ readonly zone: string; readonly currency: string }>
  /** For a command's answer. */
  contextAfter(asked: Who, result: Decided): Promise<CaseContext>
}

type Who = Pick<Asked, 'caller' | 'marketplaceId' | 'language'>

interface Decided {
  readonly file: CaseFile
  readonly events: readonly CaseEvent[]
  readonly recordedAt: Instant
}

export function createCaseAccess(ports: HttpPorts): CaseAccess {
  const words = createCaseWords(ports.queries)
  const scopes = boundedMap<string, CaseScope>(KNOWN_MAX)
  const context = async (asked: Who, shown: { file: CaseFile; now: Instant; words: CaseWords }) => {
    const { file } = shown
    const snapshot = rulesIn(await ports.rules.pinned(file.pack.hash), file.order?.market)
    const { caller, language } = asked
    return { caller, language, snapshot, clock: clockContextOf(snapshot, ports.calendars), ...shown }
  }
  return {
    words,
    context,
    async scope(asked, caseId) {
      const known = scopes.get(caseId) ?? scopeOf(await stored(asked, caseId, ports.queries))
      await refuseHidden(asked, known, ports)
      scopes.set(caseId, known)
      return known
    },
    async file(asked, caseId) {
      const file = await stored(asked, caseId, ports.queries)
      await refuseHidden(asked, scopeOf(file), ports)
      const { now } = await marketplaceContext(asked.marketplaceId, ports)
      return { file: await upToDate(file, now, ports), now }
    },
    async writing(marketplaceId) {
      const { snapshot } = await marketplaceContext(marketplaceId, ports)
      return { zone: snapshot.zone, currency: snapshot.currency }
    },
    async contextAfter(asked, { file, events, recordedAt }) {
      scopes.set(file.id, scopeOf(file))
      return context(asked, { file, now: recordedAt, words: await words.recall(file, events) })
    },
  }
}

/** A stranger's case, and one that its own rules hide from this party, are none at all. */
async function refuseHidden({ caller }: Who, scope: CaseScope, { rules }: Pick<HttpPorts, 'rules'>): Promise<void> {
  if (!maySee(caller, scope)) throw notFound()
  const hidden = hiddenKindsOf(caller, await rules.pinned(scope.packHash))
  if (hidden.some(kind => kind === scope.kind || kind === scope.aboutKind)) throw notFound()
}

async function stored({ marketplaceId }: Who, caseId: string, queries: Queries): Promise<CaseFile> {
  const file = parseCaseId(caseId) === null ? null : await queries.caseFile({ marketplaceId, caseId })
  if (file === null) throw notFound()
  return file
}

/** A deadline that has passed fires when somebody looks, if the sweep hasn't come by yet: nobody sees a past stage. */
async function upToDate(file: CaseFile, now: Instant, { submit }: Pick<HttpPorts, 'submit'>): Promise<CaseFile> {
  const { id, marketplaceId, nextDueAt } = file
  const caseId = parseCaseId(id)
  if (caseId === null || nextDueAt === null || now <= nextDueAt) return file
  const passed = await submit({ marketplaceId, bucket: bucketOfCase(caseId), caseId, command: null })
  return passed.file ?? file
}

const KNOWN_MAX = 100_000
