import { MEASURE_WORDS } from '../../application/wording/glossary.ts'
import { didYouMean } from '../did-you-mean.ts'
import { isWrittenIn, type Pack, type Unit, type WrittenRow, type WrittenTable } from '../pack.ts'
import { error, type Problem } from '../problem.ts'
import { isRange } from './candidates.ts'
import { unknown } from './check-references.ts'
import type { PackVersion } from './pack-version.ts'
import { type Column, STANDING_TABLES, type StandingTable } from './standing-columns.ts'

/** Tables on standing that say what nothing reads, or don't say what a merchant's points and sanctions need. */
export function standingProblems({ pack }: PackVersion): Problem[] {
  return pack.tables.flatMap(table => {
    const form = STANDING_TABLES[table.name]
    if (form === undefined) return []
    const own = table.rows.filter(row => isWrittenIn(pack, row))
    return [
      ...own.flatMap(row => rowProblems(row, { table, form, pack })),
      ...(table.name === 'sanctions' ? own.flatMap(row => nodeProblems(row, { table, pack })) : []),
      ...(table.name === 'point_repeats' ? own.flatMap(repeatProblems) : []),
    ]
  })
}

interface Around {
  readonly table: WrittenTable
  readonly form: StandingTable
  readonly pack: Pack
}

function rowProblems(row: WrittenRow, { table, form, pack }: Around): Problem[] {
  const { place } = row
  const columns = Object.keys(form.columns)
  const missing = form.needs.filter(name => !(name in row.then))
  return [
    ...missing.map(name => {
      const message = `table ${table.name}: the row says no ${name}`
      return error(place, { code: 'standing_form', message, instead: `then: { ${form.needs.join(': …, ')}: … }` })
    }),
    ...Object.entries(row.then).flatMap(([name, value]) => {
      const column = form.columns[name]
      if (column === undefined) {
        const message = `table ${table.name} has no column ${name}, and nothing would come of it`
        return error(place, { code: 'standing_form', message, instead: didYouMean(name, columns) })
      }
      return valueProblems({ name, value, column }, row, { table, form, pack })
    }),
    ...(form.wantsClause && row.clause === null ? [withoutClause(row, table)] : []),
    ...violationProblems(row, pack),
  ]
}

function withoutClause({ place }: WrittenRow, { name }: WrittenTable): Problem {
  const message = `table ${name}: nobody could tell the merchant by which rule`
  return error(place, { code: 'standing_form', message, instead: 'clause: … beside when and then' })
}

interface Valued {
  readonly name: string
  readonly value: WrittenRow['then'][string]
  readonly column: Column
}

function valueProblems({ name, value, column }: Valued, { place }: WrittenRow, { table, pack }: Around): Problem[] {
  const told = (instead: string) => {
    return [error(place, { code: 'standing_form', message: `table ${table.name}: ${name} is ${value}`, instead })]
  }
  if (column === 'name') return typeof value === 'string' ? [] : told(`${name}: a name`)
  if ('words' in column) {
    return column.words.includes(value as string) ? [] : told(`${name}: ${column.words.join(', ')}`)
  }
  if ('codes' in column) {
    if (!Array.isArray(value)) return told(`${name}: [one, another]`)
    return column.codes === 'measures' ? value.flatMap(code => measureProblems(String(code), { place, pack })) : []
  }
  const clause = pack.clauses.find(({ id }) => id === value)
  if (clause === undefined) return told(`${name}: a clause that gives ${column.clause}`)
  const unit = clause.value?.unit ?? null
  const fits = column.clause === 'period' ? unit !== null && PERIODS.includes(unit) : unit === column.clause
  return fits ? [] : told(`${name}: a clause that gives ${column.clause}, where ${value} gives ${unit ?? 'nothing'}`)
}

const PERIODS: readonly Unit[] = ['minutes', 'hours', 'days', 'months', 'working_days']

/** A measure that has no words stands before the merchant, and in the integrator's hands, as a mere code. */
function measureProblems(code: string, { place, pack }: Pick<WrittenRow, 'place'> & { pack: Pack }): Problem[] {
  const listed = pack.reasons.filter(({ name }) => name.endsWith('measures')).flatMap(({ reasons }) => reasons)
  const known = [...Object.keys(MEASURE_WORDS), ...listed.map(({ reason }) => reason.code)]
  return unknown('measure', code, { place, known })
}

/** Whatever names a violation names one that the pack finds. */
function violationProblems({ when, place }: WrittenRow, pack: Pack): Problem[] {
  const listed = pack.reasons.find(({ name }) => name === 'violation')?.reasons.map(({ reason }) => reason.code)
  const named = when.violation === undefined || isRange(when.violation) ? [] : [when.violation].flat()
  return listed === undefined ? [] : named.flatMap(code => unknown('violation', String(code), { place, known: listed }))
}

/** A node is a number of points; where its clause gives one too, it is the same. The heavier ones stand first. */
function nodeProblems(row: WrittenRow, { table, pack }: { table: WrittenTable; pack: Pack }): Problem[] {
  const { place } = row
  const level = levelOf(row)
  if (level === null) {
    const message = 'table sanctions: the row doesn’t say at how many points'
    return [error(place, { code: 'standing_form', message, instead: 'when: { points: { at_least: 12 } }' })]
  }
  const clause = pack.clauses.find(({ id }) => id === row.clause)
  const given = clause?.value?.unit === 'points' ? clause.history.map(({ value }) => value) : []
  const differs = given.length > 0 && !given.includes(level)
  const lighter = table.rows
    .slice(0, table.rows.indexOf(row))
    .some(one => one.when.class === row.when.class && (levelOf(one) ?? level) < level)
  return [
    ...(differs ? [error(place, nodeDiffers(level, `${row.clause} gives ${given.join(', ')}`))] : []),
    ...(lighter ? [error(place, LIGHTER_FIRST)] : []),
  ]
}

function nodeDiffers(level: number, instead: string) {
  return { code: 'node_differs', message: `the node is at ${level} points, and its clause says otherwise`, instead }
}

const LIGHTER_FIRST = {
  code: 'lighter_first',
  message: 'a lighter node of the same class stands before this one, and would take its place',
  instead: 'the heavier rows first',
}

function levelOf({ when: { points } }: WrittenRow): number | null {
  return points !== undefined && isRange(points) ? (points.atLeast ?? null) : null
}

/** Either it only brings a reminder or it costs another number of points. */
function repeatProblems({ then, place, when }: WrittenRow): Problem[] {
  const isOne = (then.reminder === undefined) !== (then.points === undefined)
  const message = 'table point_repeats: a row counts how often, and brings a reminder or other points'
  const instead = 'when: { times: 1 }, then: { reminder: true, within: year }'
  return isOne && when.times !== undefined ? [] : [error(place, { code: 'standing_form', message, instead })]
}
