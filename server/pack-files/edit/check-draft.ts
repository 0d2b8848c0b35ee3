import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Instant } from '../../../core/kernel/instant.ts'
import { dateOf, midnightOf, parseLocalDate } from '../../../core/kernel/zone.ts'
import type { ChangesOfDay, DraftAnswer, DraftLine, DraftProblem } from '../../application/pack-pages.ts'
import { readDraft } from '../backtest/draft-rules.ts'
import { type CheckGround, checkPack } from '../check/check-pack.ts'
import { packHistory } from '../diff/pack-history.ts'
import type { Pack } from '../pack.ts'
import { unitsOf } from '../page/clause-part.ts'
import { hasErrors, type Problem } from '../problem.ts'
import { clauseAt } from './added-line.ts'
import { type DraftFile, draftFiles } from './draft-files.ts'

export interface DraftGround {
  readonly packsRoot: string
  readonly ground: CheckGround
  /** What is wrong with the pack as it is: no draft is to blame for it. */
  readonly known: readonly Problem[]
  readonly now: Instant
}

/**
 * Writes the draft's lines into a copy of the pack, reads and checks that as any pack, and says what would change. The
 * copy is what its author then puts into the pack's folder: there is no second way of reading a rule.
 */
export function checkDraft(pack: Pack, lines: readonly DraftLine[], draft: DraftGround): DraftAnswer {
  const { packsRoot, ground, known, now } = draft
  const { files, homeless } = draftFiles(pack, lines, packsRoot)
  const reading = readWith(files, pack, packsRoot)
  const found = 'pack' in reading ? checkPack(pack.id, { ...reading, problems: [] }, ground).problems : reading.problems
  const knownKeys = new Set(known.map(keyOf))
  const fresh = found.filter(problem => !knownKeys.has(keyOf(problem)))
  const problems = [
    ...homeless.map(place => lineProblem(lines, place, HOMELESS)),
    ...lines.flatMap((line, place) => objectionsTo(line, pack, now).map(fault => lineProblem(lines, place, fault))),
    ...fresh.map(problem => shown(problem, files, lines)),
  ]
  const days = 'pack' in reading && !hasErrors(fresh) ? newDays(pack, reading.pack, lines) : []
  return { problems, days, files }
}

function readWith(files: readonly DraftFile[], pack: Pack, packsRoot: string) {
  const root = mkdtempSync(join(tmpdir(), 'pingli-edit-'))
  try {
    cpSync(join(packsRoot, pack.id), join(root, pack.id), { recursive: true })
    for (const { path, text } of files) writeFileSync(join(root, path), text)
    return readDraft(join(root, pack.id), { packsRoot, pack: pack.id })
  } finally {
    rmSync(root, { recursive: true })
  }
}

/** What the files' check can't know: what today is, and in what the clause counts. */
function objectionsTo({ clause: id, from, unit }: DraftLine, pack: Pack, now: Instant): LineFault[] {
  const clause = pack.clauses.find(one => one.id === id)
  const units = clause === undefined || clause.value === null ? null : unitsOf(clause, clause.value).units
  const isStrange = unit !== undefined && units !== null && !units.includes(unit)
  return [
    ...(from <= dateOf(now, pack.zone) ? [NOT_AHEAD] : []),
    ...(isStrange ? [{ ...STRANGE_UNIT, instead: units.join(', ') }] : []),
  ]
}

/** Where it stands moves with every line above it; what it says doesn't. */
function keyOf({ code, message, place }: Problem): string {
  return JSON.stringify([code, message, place.file])
}

function shown(problem: Problem, files: readonly DraftFile[], lines: readonly DraftLine[]): DraftProblem {
  const { severity, code, message, instead, place } = problem
  const text = files.find(({ path }) => path === place.file)?.text
  const clause = text === undefined ? null : clauseAt(text, place.line)
  const line = lines.findIndex(one => one.clause === clause)
  return {
    severity,
    code,
    message,
    instead: instead ?? null,
    clause,
    pointer: line < 0 ? null : `/lines/${line}`,
    at: `${place.file}:${place.line}`,
  }
}

type LineFault = Pick<DraftProblem, 'code' | 'message' | 'instead'>

function lineProblem(lines: readonly DraftLine[], place: number, fault: LineFault): DraftProblem {
  const clause = lines[place]?.clause ?? null
  return { severity: 'error', ...fault, clause, pointer: `/lines/${place}`, at: clause ?? '' }
}

const HOMELESS = {
  code: 'clause_not_changeable',
  message: 'the clause has no such history in this pack',
  instead: null,
}
const STRANGE_UNIT = { code: 'strange_unit', message: 'the clause’s value isn’t counted in this unit' }
const NOT_AHEAD = {
  code: 'not_ahead',
  message: 'the line begins today or earlier, and what has held is never written anew',
  instead: 'a date after today',
}

/** What the draft changes on the days of its lines, without what would have changed on them anyway. */
function newDays(pack: Pack, changed: Pack, lines: readonly DraftLine[]): ChangesOfDay[] {
  const dates = lines.flatMap(({ from, until }) => [from, until ?? from].flatMap(text => parseLocalDate(text) ?? []))
  const moments = dates.map(date => midnightOf(date, pack.zone))
  const span = { from: (Math.min(...moments) - 1) as Instant, to: Math.max(...moments) as Instant }
  const before = packHistory(pack, span)
  return packHistory(changed, span).flatMap(({ on, changes }) => {
    const same = new Set(before.find(day => day.on === on)?.changes.map(({ sentence }) => sentence.zh))
    const own = changes.filter(({ sentence }) => !same.has(sentence.zh))
    return own.length === 0 ? [] : [{ on, changes: own }]
  })
}
