import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { LocalDate } from '../../../core/kernel/zone.ts'
import type { Pack } from '../pack.ts'
import { byPlace, hasErrors, type Problem } from '../problem.ts'
import { type Base, readBases } from './base.ts'
import { clausesOf } from './clauses.ts'
import { entryOf, optional, required } from './entry.ts'
import { examplesOf } from './examples.ts'
import { flowOf } from './flow.ts'
import { duplicateNames, misplacedNames } from './names.ts'
import { filesOf, malformedIn, type PackFiles } from './pack-folder.ts'
import { reasonListsOf, tablesOf } from './tables.ts'

export interface PackReading {
  /** Null when a file can't be understood; the problems say which and why. */
  readonly pack: Pack | null
  readonly problems: readonly Problem[]
}

/**
 * Reads a pack's folder: each file against its schema, then all together with what it includes. What the rules mean is
 * left to the checks; a pack with errors here has no meaning yet.
 */
export function readPack(folder: string): PackReading {
  const files = filesOf(folder, 'pack')
  const malformed = malformedIn(files)
  if (hasErrors(malformed)) return { pack: null, problems: malformed.toSorted(byPlace) }
  const bases = readBases(entryOf(files.head), dirname(folder))
  if (hasErrors(bases.problems)) return { pack: null, problems: bases.problems }
  const { pack, problems } = assemble(files, bases.bases)
  const all = [...problems, ...duplicateNames(pack), ...misplacedNames(pack, basename(folder))].toSorted(byPlace)
  return { pack: hasErrors(all) ? null : pack, problems: all }
}

/** Every pack under a folder: the folders in it that have a `pack.yaml`. */
export function loadPacks(root: string): Map<string, PackReading> {
  const names = readdirSync(root)
    .sort()
    .filter(name => existsSync(join(root, name, 'pack.yaml')))
  return new Map(names.map(name => [name, readPack(join(root, name))]))
}

function assemble(files: PackFiles, bases: readonly Base[]): { pack: Pack; problems: Problem[] } {
  const head = entryOf(files.head)
  const examples = files.examples.map(examplesOf)
  const flows = files.flows.map(flowOf)
  const order = required<readonly string[]>(head, 'flows')
  const pack: Pack = {
    id: required(head, 'pack'),
    version: required(head, 'version'),
    title: required(head, 'title'),
    zone: required(head, 'zone'),
    country: required(head, 'country'),
    currency: required(head, 'currency'),
    onCompletion: required(head, 'on_completion'),
    from: optional<LocalDate>(head, 'from'),
    place: files.head.placeOf(['pack']),
    includes: bases.map(base => base.id),
    listedFlows: order.map((kind, index) => ({ kind, place: files.head.placeOf(['flows', index]) })),
    clauses: [...files.clauses.flatMap(clausesOf), ...bases.flatMap(base => base.clauses)],
    flows: flows.toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind)),
    tables: files.tables.flatMap(tablesOf),
    reasons: files.reasons.flatMap(reasonListsOf),
    examples: examples.flatMap(read => read.examples),
  }
  return { pack, problems: examples.flatMap(read => read.problems) }
}
