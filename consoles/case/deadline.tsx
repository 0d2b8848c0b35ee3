import type { Case, CaseSummary } from '../api/wire.ts'
import type { Tone } from '../ui/badge.tsx'
import { useFigures } from '../ui/figures.ts'
import { useSay } from '../ui/language.ts'
import { ClauseLink } from './clause-link.tsx'
import { caseWords } from './words.ts'

export type Deadline = CaseSummary['deadlines'][number]
export type Side = Deadline['waits_for'][number]

/** The one that comes first; null where none runs. */
export function nextDeadline({ deadlines }: Pick<CaseSummary, 'deadlines'>): Deadline | null {
  const running = deadlines.filter(({ due_at }) => due_at !== null)
  return running.toSorted((one, other) => dueMs(one) - dueMs(other))[0] ?? deadlines[0] ?? null
}

/** Whether the case waits for this side, as its running deadlines say. */
export function waitsForSide({ status, deadlines }: Pick<CaseSummary, 'status' | 'deadlines'>, side: Side): boolean {
  const running = deadlines.filter(({ due_at }) => due_at !== null)
  return status === 'open' && running.some(({ waits_for }) => waits_for.includes(side))
}

/** How long is left, coloured once it is short: red within two hours, amber within a day. */
export function Countdown({ dueAt, now }: { dueAt: string | null; now: number | null }) {
  const say = useSay(caseWords)
  const { span } = useFigures()
  if (dueAt === null) return <span className="countdown">{say('paused')}</span>
  if (now === null) return null
  const leftMs = Date.parse(dueAt) - now
  const words = leftMs < 0 ? say('over') : say('left', { span: span(leftMs) })
  return <span className={`countdown countdown-${urgencyOf(leftMs)}`}>{words}</span>
}

export function urgencyOf(leftMs: number): Tone {
  if (leftMs <= URGENT_MS) return 'urgent'
  return leftMs <= SOON_MS ? 'soon' : 'plain'
}

/** A deadline in words: how long, until when exactly, what happens otherwise, by which clause. */
export function DeadlineLine({ deadline, file, now }: { deadline: Deadline; file: Case; now: number | null }) {
  const say = useSay(caseWords)
  const { moment } = useFigures()
  const { title, length, otherwise, due_at, clause } = deadline
  return (
    <div className="deadline">
      <p className="row">
        <Countdown dueAt={due_at} now={now} />
        {due_at !== null && <span className="soft">{say('until', { moment: moment(due_at) })}</span>}
      </p>
      <p className="small soft">
        {say('derived', { title, length, otherwise })}{' '}
        <ClauseLink clause={clause} pack={file.pack.id} asOf={file.opened_at} />
      </p>
    </div>
  )
}

function dueMs({ due_at }: Deadline): number {
  return due_at === null ? Number.POSITIVE_INFINITY : Date.parse(due_at)
}

const URGENT_MS = 2 * 3_600_000
const SOON_MS = 24 * 3_600_000
