import type { Instant } from '../../../core/kernel/instant.ts'
import { dateOf, midnightOf } from '../../../core/kernel/zone.ts'
import type { ChangesOfDay, CheckedDraft, DraftLine, DraftProblem } from '../../application/pack-pages.ts'
import type { PolicyLine } from '../../application/policy/policy-events.ts'
import { type CheckGround, checkPack } from '../check/check-pack.ts'
import { packHistory } from '../diff/pack-history.ts'
import type { Pack } from '../pack.ts'
import { hasErrors, type Problem } from '../problem.ts'
import { problemWords } from '../words/problem-words.ts'
import { draftFiles } from './draft-files.ts'
import { withLines } from './with-lines.ts'
import { type LineFault, writtenLine } from './written-line.ts'

export interface DraftGround {
  readonly packsRoot: string
  readonly ground: CheckGround
  /** What is wrong with the pack as it is: no draft is to blame for it. */
  readonly known: readonly Problem[]
  readonly now: Instant
}

/** Checks the pack with the draft's lines in it as any pack, says what would change, and writes them into its files. */
export function checkDraft(pack: Pack, lines: readonly DraftLine[], draft: DraftGround): CheckedDraft {
  const { packsRoot, now } = draft
  const read = lines.map(line => writtenLine(line, pack))
  const written = read.flatMap(line => ('code' in line ? [] : [line]))
  const changed = withLines(pack, written)
  const fresh = freshProblems(changed, draft)
  const problems = [
    ...read.flatMap((line, place) => ('code' in line ? [lineProblem(lines, place, line)] : [])),
    ...read.flatMap((line, place) =>
      'code' in line || line.from > dateOf(now, pack.zone) ? [] : [lineProblem(lines, place, NOT_AHEAD)],
    ),
    ...fresh.map(problem => shown(problem, pack, lines)),
  ]
  const days = hasErrors(fresh) ? [] : newDays(pack, changed, written)
  return { problems, days, files: draftFiles(pack, written, packsRoot), lines: written }
}

/** What is wrong with a pack that wasn't before. */
export function freshProblems(pack: Pack, { ground, known }: Pick<DraftGround, 'ground' | 'known'>): Problem[] {
  const knownKeys = new Set(known.map(keyOf))
  const { problems } = checkPack(pack.id, { pack, problems: [] }, ground)
  return problems.filter(problem => !knownKeys.has(keyOf(problem)))
}

/** Where it stands may move; what it says doesn't. */
function keyOf({ code, message, place }: Problem): string {
  return JSON.stringify([code, message, place.file])
}

/** A problem as it is told of a draft: with the clause that it is about, and the draft's line, where there is one. */
export function shown(problem: Problem, pack: Pack, lines: readonly DraftLine[]): DraftProblem {
  const { severity, code, message, instead, place } = problem
  const above = pack.clauses.filter(one => one.place.file === place.file && one.place.line <= place.line)
  const clause = above.toSorted((one, other) => other.place.line - one.place.line)[0]?.id ?? null
  const line = lines.findIndex(one => one.clause === clause)
  return {
    severity,
    code,
    title: problemWords(problem),
    message,
    instead: instead ?? null,
    clause,
    pointer: line < 0 ? null : `/lines/${line}`,
    at: `${place.file}:${place.line}`,
  }
}

function lineProblem(lines: readonly DraftLine[], place: number, fault: LineFault): DraftProblem {
  const clause = lines[place]?.clause ?? null
  const title = problemWords(fault)
  return { severity: 'error', ...fault, title, clause, pointer: `/lines/${place}`, at: clause ?? '' }
}

const NOT_AHEAD: LineFault = {
  code: 'not_ahead',
  message: 'the line begins today or earlier, and what has held is never written anew',
  instead: 'a date after today',
}

/** What the draft changes on the days of its lines, without what would have changed on them anyway. */
function newDays(pack: Pack, changed: Pack, lines: readonly PolicyLine[]): ChangesOfDay[] {
  if (lines.length === 0) return []
  const moments = lines.flatMap(({ from, until }) => [from, until ?? from]).map(date => midnightOf(date, pack.zone))
  const span = { from: (Math.min(...moments) - 1) as Instant, to: Math.max(...moments) as Instant }
  const before = packHistory(pack, span)
  return packHistory(changed, span).flatMap(({ on, changes }) => {
    const same = new Set(before.find(day => day.on === on)?.changes.map(({ sentence }) => sentence.zh))
    const own = changes.filter(({ sentence }) => !same.has(sentence.zh))
    return own.length === 0 ? [] : [{ on, changes: own }]
  })
}
