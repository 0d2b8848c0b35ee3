import type { Wording } from '../../../core/policy/clause.ts'
import type { Snapshot } from '../../../core/policy/snapshot.ts'
import { glossed, MEASURE_WORDS } from './glossary.ts'
import { lowerFirst } from './sentence-parts.ts'

/** Titles as the marketplace's rules have them today. */
export type Titles = Pick<Snapshot, 'reasons'>

export function measureTitle(code: string, { reasons }: Titles): Wording {
  return reasons.measure?.find(reason => reason.code === code)?.title ?? glossed(MEASURE_WORDS, code)
}

/** A breach as the pack calls it; where no list does, as its clause. */
export function violationTitle(code: string, ruleTitle: Wording, { reasons }: Titles): Wording {
  return reasons.violation?.find(reason => reason.code === code)?.title ?? ruleTitle
}

/** A class that is a letter goes by it; others have a title in the pack's list `violation_class`. */
export function classWords(group: string, { reasons }: Titles): Wording {
  const title = reasons.violation_class?.find(({ code }) => code === group)?.title
  return title ? { zh: `${title.zh}类`, en: lowerFirst(title.en) } : { zh: `${group} 类`, en: `class ${group}` }
}

/** A figure as the pack's list calls it, else as its clause does. */
export function figureTitle(name: string, clause: string | undefined, { reasons, clauses }: Rules): Wording {
  const listed = reasons.figure?.find(({ code }) => code === name)
  const ofClause = clause === undefined ? undefined : clauses[clause]
  return listed?.title ?? ofClause?.title ?? { zh: name, en: name }
}

type Rules = Pick<Snapshot, 'reasons' | 'clauses'>

export function pointsWords(hundredths: number): Wording {
  const points = hundredths / 100
  return { zh: `${points} 分`, en: counted(points, 'point') }
}

export function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`
}
