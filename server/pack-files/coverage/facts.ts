import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Wording } from '../../../core/policy/clause.ts'
import type { Written } from '../pack.ts'
import type { Problem } from '../problem.ts'
import { entryOf, listOf, optional, placeOf, required } from '../read/entry.ts'
import { schemaOf } from '../read/schema-files.ts'
import { schemaProblems } from '../read/schema-problems.ts'
import { readYamlSource, type YamlSource } from '../read/yaml-source.ts'

/** Something that was collected about a marketplace's rules; clauses name it as their source. */
export interface Fact extends Written {
  readonly id: string
  /** The heading of its file. */
  readonly chapter: Wording
  /** The pack that it would stand in; `general`, `law` and `others` are no pack. */
  readonly platform: string
  readonly title: Wording
  readonly confidence: string
  readonly why: Why | null
}

/** Why no clause carries a fact. */
export type Why =
  | 'not_a_rule'
  | 'in_the_format'
  | 'in_the_calendar'
  | 'text_not_seen'
  | 'of_the_jury'
  | 'pack_not_written'
  | 'comparison'

/** The collected facts under `packs/facts`, in the order of their files. */
export function readFacts(packsRoot: string): { facts: Fact[]; problems: Problem[] } {
  const folder = join(packsRoot, 'facts')
  const names = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.yaml')) : []
  const sources = names.sort().map(name => readYamlSource(`facts/${name}`, readFileSync(join(folder, name), 'utf8')))
  const problems = sources.flatMap(source =>
    source.problems.length > 0 ? source.problems : schemaProblems(source, schemaOf('facts')),
  )
  return { facts: problems.length > 0 ? [] : sources.flatMap(factsIn), problems }
}

function factsIn(source: YamlSource): Fact[] {
  const head = entryOf(source)
  return listOf(head, 'facts').map(entry => ({
    id: required(entry, 'fact'),
    chapter: required(head, 'title'),
    platform: required(head, 'platform'),
    title: { zh: required(entry, 'zh'), en: required(entry, 'en') },
    confidence: required(entry, 'confidence'),
    why: optional(entry, 'why'),
    place: placeOf(entry),
  }))
}
