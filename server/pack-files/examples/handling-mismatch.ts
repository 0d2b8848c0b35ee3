import { factsOf } from '../../../core/case-file/facts.ts'
import type { Violation } from '../../../core/case-file/handling.ts'
import { formatInstant, instant } from '../../../core/kernel/instant.ts'
import type { CaseState, Ground } from '../drive/case-state.ts'
import type { Expectation, ExpectedViolation } from './example.ts'
import type { Mismatch } from './mismatch.ts'

/** Where the violations found, the effects of upholding, or the named facts differ from what a story says. */
export function handlingMismatch(expected: Expectation, { file }: CaseState, ground: Ground): Mismatch[] {
  const { place, violations, effects, facts } = expected
  const compare = (what: string, wanted: string, actual: string): Mismatch[] =>
    wanted === actual ? [] : [{ what, expected: wanted, actual, place }]
  const found = file.violations
  const isOther = violations !== null && violations.length !== found.length
  const brought = file.handling?.conclusion?.effects ?? []
  const known = factsOf(file, ground.snapshot)
  return [
    ...(isOther
      ? compare('violations', codesOf(violations), codesOf(found.map(({ code }) => ({ violation: code }))))
      : []),
    ...(violations !== null && !isOther
      ? violations.flatMap((one, place) => {
          const shown = found[place]
          if (shown === undefined) return []
          return compare('violations', textOf(one), textOf(asExpected(shown, one, ground.clock.zone)))
        })
      : []),
    ...(effects === null ? [] : compare('effects', wordsOf(effects), wordsOf(brought))),
    ...Object.entries(facts).flatMap(([name, value]) =>
      compare(`facts.${name}`, String(value), String(known[name] ?? 'not known')),
    ),
  ]
}

/** A violation in the words of a story, as far as the story speaks of it. */
function asExpected(
  { code, class: group, tier, pointsHundredths, measures, measuresUntil, clause }: Violation,
  wanted: ExpectedViolation,
  zone: string,
): ExpectedViolation {
  const until = measuresUntil === null ? 'no end' : formatInstant(measuresUntil, zone)
  return {
    violation: code,
    ...(wanted.class !== undefined && { class: group }),
    ...(wanted.tier !== undefined && { tier: tier ?? 'none' }),
    ...(wanted.points !== undefined && { points: (pointsHundredths ?? 0) / 100 }),
    ...(wanted.measures !== undefined && { measures }),
    ...(wanted.until !== undefined && { until: isSameMoment(wanted.until, measuresUntil) ? wanted.until : until }),
    ...(wanted.clause !== undefined && { clause }),
  }
}

function isSameMoment(text: string, at: Violation['measuresUntil']): boolean {
  return instant(text) === at
}

function codesOf(violations: readonly ExpectedViolation[]): string {
  return wordsOf(violations.map(({ violation }) => violation))
}

function textOf({ violation, class: group, tier, points, measures, until, clause }: ExpectedViolation): string {
  const parts = [
    group && `class ${group}`,
    tier && `tier ${tier}`,
    points !== undefined && `${points} points`,
    measures && `measures: ${wordsOf(measures)}`,
    until && `until ${until}`,
    clause,
  ]
  return [violation, ...parts.filter(part => typeof part === 'string')].join(', ')
}

function wordsOf(words: readonly string[]): string {
  return words.length === 0 ? 'nothing' : words.join(', ')
}
