import type { WrittenStep } from './format.ts'
import type { Deed } from './story.ts'

/** What the first case of a story is called that gives it no name. */
export const FIRST = 'first'

/** The cases of a story by their names, as one step after the other opens them. */
export interface CaseNames {
  /** The case that a step is about; null before there is any. An error says what is wrong with the names in it. */
  of(step: WrittenStep, deed: Deed | null): string | null | Error
}

/** Steps are asked for in their order. A refused opening opens nothing, so that its name stays free. */
export function caseNames(): CaseNames {
  const opened: string[] = []
  const strange = (names: readonly unknown[]) => names.find(name => !opened.includes(String(name)))
  return {
    of(step, deed) {
      const opens = opensCase(deed)
      const own = step.case ?? (opens && opened.length === 0 ? FIRST : undefined)
      const named = [...(opens ? [] : [own]), subjectIn(deed)].filter(name => name !== undefined)
      if (strange(named) !== undefined) return new Error(noSuchCase(String(strange(named)), opened))
      if (opens && step.refused === undefined) {
        if (own === undefined) return new Error('又一个案件，请用 case 取名 · another case needs a name: case: …')
        if (opened.includes(own)) return new Error(`已有案件 ${own} · there is a case ${own} already`)
        opened.push(own)
      }
      const other = strange(Object.keys(step.expect_in ?? {}))
      if (other !== undefined) return new Error(noSuchCase(String(other), opened))
      return opens ? (own ?? null) : (own ?? opened[0] ?? null)
    },
  }
}

/** The deeds after which there is a case more. */
export function opensCase(deed: Deed | null): boolean {
  return deed?.kind === 'find' || (deed?.kind === 'act' && (deed.action === 'apply' || deed.action === 'open'))
}

function subjectIn(deed: Deed | null): unknown {
  return deed?.kind === 'act' && deed.action === 'open' ? deed.fields.of : undefined
}

function noSuchCase(name: string, opened: readonly string[]): string {
  const known = opened.join(', ') || 'none'
  return `没有案件 ${name}（已有：${known}） · no case ${name} has been opened (there are: ${known})`
}
