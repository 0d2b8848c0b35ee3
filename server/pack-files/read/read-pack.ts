import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { didYouMean } from '../did-you-mean.ts'
import type { Pack } from '../pack.ts'
import { byPlace, error, hasErrors, type Problem } from '../problem.ts'
import { assemble } from './assemble.ts'
import { readBases } from './base.ts'
import { entryOf, optional } from './entry.ts'
import { leftOutProblems } from './inherit.ts'
import { duplicateNames, misplacedNames } from './names.ts'
import { filesOf, malformedIn, type PackFiles } from './pack-folder.ts'

export interface PackReading {
  /** Null when a file can't be understood; the problems say which and why. */
  readonly pack: Pack | null
  readonly problems: readonly Problem[]
}

/**
 * Reads a pack's folder: each file against its schema, then all together with what it includes and extends. What the
 * rules mean is left to the checks; a pack with errors here has no meaning yet.
 */
export function readPack(folder: string): PackReading {
  return readBelow(folder, { below: [], read: new Map() })
}

interface Surroundings {
  /** The packs that extend this one, down to the first that was asked for. */
  readonly below: readonly string[]
  /** What was read before, by its name. */
  readonly read: ReadonlyMap<string, PackReading>
}

function readBelow(folder: string, around: Surroundings): PackReading {
  const files = filesOf(folder, 'pack')
  const malformed = malformedIn(files)
  if (hasErrors(malformed)) return { pack: null, problems: malformed.toSorted(byPlace) }
  const above = readParent(files, folder, { ...around, below: [...around.below, basename(folder)] })
  const bases = readBases(entryOf(files.head), dirname(folder))
  const early = [...above.problems, ...bases.problems]
  if (!hasErrors(early)) early.push(...leftOutProblems(files, above.pack))
  if (hasErrors(early)) return { pack: null, problems: early.toSorted(byPlace) }
  const { pack, problems } = assemble(files, { parent: above.pack, bases: bases.bases })
  const all = [...problems, ...duplicateNames(pack), ...misplacedNames(pack, basename(folder))].toSorted(byPlace)
  return { pack: hasErrors(all) ? null : pack, problems: all }
}

/** The pack that this one extends; neither pack nor problem where it extends none. */
function readParent({ head }: PackFiles, folder: string, around: Surroundings): PackReading {
  const name = optional<string>(entryOf(head), 'extends')
  if (name === null) return { pack: null, problems: [] }
  const earlier = around.read.get(name)
  if (earlier !== undefined && earlier.pack !== null) return earlier
  const { below } = around
  const place = head.placeOf(['extends'])
  if (below.includes(name)) {
    const message = `packs extend each other in a circle: ${[...below, name].join(', ')}`
    return { pack: null, problems: [error(place, { code: 'circle', message, instead: 'let one of them stand alone' })] }
  }
  const root = dirname(folder)
  const known = packNames(root)
  if (known.includes(name)) return readBelow(join(root, name), around)
  const message = `there is no pack ${name}`
  return { pack: null, problems: [error(place, { code: 'unknown_pack', message, instead: didYouMean(name, known) })] }
}

/** Every pack under a folder. */
export function loadPacks(root: string): Map<string, PackReading> {
  const read = new Map<string, PackReading>()
  for (const name of packNames(root)) read.set(name, readBelow(join(root, name), { below: [], read }))
  return read
}

function packNames(root: string): string[] {
  return readdirSync(root)
    .sort()
    .filter(name => existsSync(join(root, name, 'pack.yaml')))
}
