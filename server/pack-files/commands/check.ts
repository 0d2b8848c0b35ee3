import type { LocalDate } from '../../../core/kernel/zone.ts'
import { createCalendars, readCalendar } from '../calendars.ts'
import { countriesOf } from '../check/check-markets.ts'
import { type CheckReport, checkPack } from '../check/check-pack.ts'
import { codeCitations } from '../check/code-citations.ts'
import { exploredProblems } from '../check/explore-paths.ts'
import type { PackVersion } from '../check/pack-version.ts'
import { vocabulary } from '../check/vocabulary.ts'
import { error, hasErrors, type Place, type Problem, problemText } from '../problem.ts'
import { loadBases } from '../read/base.ts'
import { type ExitStatus, readNamed, type Writer } from './terms.ts'

export interface CheckOptions {
  readonly packsRoot: string
  /** The folder of the code that may name clauses. */
  readonly codeRoot: string
  readonly packs: readonly string[]
  readonly json: boolean
  /** Every way of every date's rules, however long that takes; else short ways of the newest rules. */
  readonly thorough: boolean
}

/** `pack check`: everything that can be known to be wrong before a case meets it. Warnings alone don't fail it. */
export function checkPacks(options: CheckOptions, out: Writer): ExitStatus {
  const reports = reportsOn(options)
  out.write(options.json ? `${JSON.stringify(reports, null, 2)}\n` : reports.map(reportText).join('\n'))
  return reports.some(report => hasErrors(report.problems)) ? 1 : 0
}

/** What keeps a pack from being published: the same checks, on the newest rules' short ways. */
export function checkedForPublishing(
  id: string,
  roots: Pick<CheckOptions, 'packsRoot' | 'codeRoot'>,
): readonly Problem[] {
  return reportsOn({ ...roots, packs: [id], json: false, thorough: false }).flatMap(report => report.problems)
}

function reportsOn(options: CheckOptions): CheckReport[] {
  const citations = codeCitations(options.codeRoot)
  const laws = loadBases(options.packsRoot)
  return [...readNamed(options.packsRoot, options.packs)].map(([id, reading]) =>
    checkPack(id, reading, {
      words: vocabulary(),
      codeCitations: citations,
      laws,
      wantsExamples: true,
      explore: version => explored(version, options),
      exploreAll: options.thorough,
    }),
  )
}

function explored(version: PackVersion, { packsRoot, thorough }: CheckOptions): Problem[] {
  const { pack } = version
  const missing = countriesOf(pack).filter(country => readCalendar(packsRoot, country) === null)
  if (missing.length > 0) return missing.map(country => noCalendar(country, pack.place))
  const calendars = createCalendars(packsRoot)
  return exploredProblems(version, { calendars, mostStates: thorough ? THOROUGH_STATES : QUICK_STATES })
}

function noCalendar(country: string, place: Place): Problem {
  const instead = `add calendars/${country.toLowerCase()}.yaml`
  return error(place, { code: 'no_calendar', message: `packs/calendars has no working days of ${country}`, instead })
}

const QUICK_STATES = 1200
const THOROUGH_STATES = 60_000

function reportText(report: CheckReport): string {
  const errors = report.problems.filter(problem => problem.severity === 'error')
  const warnings = report.problems.filter(problem => problem.severity === 'warning')
  const verdict = errors.length === 0 ? 'ok' : `${errors.length} ${errors.length === 1 ? 'error' : 'errors'}`
  const warned = warnings.length === 0 ? '' : `, ${warnings.length} warnings`
  const lives = report.longestLives.map(({ flow, days, openEnded }) => {
    const besides = openEnded.length === 0 ? '' : `, besides ${openEnded.join(', ')}`
    return `  ${flow}: a case lasts ${days} days at most${besides}`
  })
  return `${[
    `${report.pack}: ${verdict}${warned}${datesText(report.versions)}`,
    ...errors.map(problemText),
    ...warnings.map(problemText),
    ...lives,
    ...assumedText(report),
    ...notComparedText(report),
  ].join('\n')}\n`
}

function datesText(versions: readonly LocalDate[]): string {
  const [first] = versions
  return first === undefined ? '' : ` (${versions.length} sets of rules since ${first})`
}

/** Said aloud, so that nobody takes our number for the marketplace's. */
function assumedText({ assumed }: CheckReport): string[] {
  if (assumed.length === 0) return []
  return [
    `  ${assumed.length} values are assumed:`,
    ...assumed.map(
      ({ clause, from, why }) => `    ${clause}${from === null ? '' : ` from ${from}`}: ${why.zh} ${why.en}`,
    ),
  ]
}

/** What of the law stands in words: said aloud, so that nobody takes silence for consent. */
function notComparedText({ notCompared }: CheckReport): string[] {
  if (notCompared.length === 0) return []
  return [
    `  ${notCompared.length} demands of the law are for a person to compare:`,
    ...notCompared.map(({ message }) => `    ${message}`),
  ]
}
