import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { didYouMean } from '../did-you-mean.ts'
import type { WrittenClause } from '../pack.ts'
import { error, hasErrors, type Problem } from '../problem.ts'
import { clausesOf } from './clauses.ts'
import { type Entry, entryOf, optional, required } from './entry.ts'
import { filesOf, malformedIn } from './pack-folder.ts'

/** Clauses that several packs include, such as a country's law. It is no marketplace: no case runs under it alone. */
export interface Base {
  readonly id: string
  /** Where its clauses bind every marketplace. */
  readonly country: string
  readonly clauses: readonly WrittenClause[]
}

/** The bases that a pack.yaml names, from the folders beside the pack's. */
export function readBases(head: Entry, root: string): { bases: Base[]; problems: Problem[] } {
  const readings = (optional<readonly string[]>(head, 'include') ?? []).map((name, index) => {
    const known = baseNames(root)
    if (known.includes(name)) return readBase(join(root, name))
    const place = head.source.placeOf(['include', index])
    const message = `there is no base ${name}: no folder of that name has a base.yaml`
    return { base: null, problems: [error(place, { code: 'unknown_base', message, instead: didYouMean(name, known) })] }
  })
  return {
    bases: readings.flatMap(({ base }) => base ?? []),
    problems: readings.flatMap(({ problems }) => problems),
  }
}

/** Every base under a folder that can be read. */
export function loadBases(root: string): Base[] {
  return baseNames(root).flatMap(name => readBase(join(root, name)).base ?? [])
}

function readBase(folder: string): { base: Base | null; problems: readonly Problem[] } {
  const files = filesOf(folder, 'base')
  const problems = [...malformedIn(files)]
  if (hasErrors(problems)) return { base: null, problems }
  const head = entryOf(files.head)
  const id = required<string>(head, 'base')
  if (id !== basename(folder)) {
    const message = `the base ${id} lies in the folder ${basename(folder)}`
    const instead = `base: ${basename(folder)}`
    problems.push(error(files.head.placeOf(['base']), { code: 'misnamed', message, instead }))
  }
  const base = {
    id,
    country: required<string>(head, 'country'),
    clauses: files.clauses.flatMap(source => clausesOf(source)),
  }
  return { base, problems }
}

function baseNames(root: string): string[] {
  return readdirSync(root)
    .sort()
    .filter(name => existsSync(join(root, name, 'base.yaml')))
}
