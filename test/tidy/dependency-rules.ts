import { findCycle } from './cycle.ts'
import { importsOf, isScript, isTest, type Rule, type SourceFile } from './source-file.ts'

/** The core's parts from the bottom up: a part may know those below it, and those beside it where no circle arises. */
const coreRanks: Readonly<Record<string, number>> = {
  kernel: 0,
  policy: 1,
  flow: 2,
  ledger: 2,
  evidence: 2,
  ruling: 2,
  standing: 2,
  jury: 2,
  conversation: 2,
  'case-file': 3,
  metrics: 4,
}

const adapters = ['http', 'postgres', 'pack-files', 'outbox', 'files', 'story']

/** What the files under a folder may import; a name that ends in `/` stands for all below it. */
const allowed: readonly { readonly from: RegExp; readonly packages: boolean; readonly to: readonly string[] }[] = [
  { from: /^core\//, packages: false, to: ['core/'] },
  { from: /^server\/application\//, packages: false, to: ['core/', 'server/application/'] },
  ...adapters.map(name => ({
    from: new RegExp(`^server/${name}/`),
    packages: true,
    to: ['core/', 'server/application/', `server/${name}/`],
  })),
  { from: /^server\/main\//, packages: true, to: ['core/', 'server/'] },
  { from: /^consoles\/api\//, packages: true, to: ['consoles/api/'] },
  { from: /^consoles\/ui\//, packages: true, to: ['consoles/ui/'] },
  { from: /^consoles\/case\//, packages: true, to: ['consoles/case/', 'consoles/api/', 'consoles/ui/'] },
  {
    from: /^consoles\/desk\//,
    packages: true,
    to: ['consoles/desk/', 'consoles/case/', 'consoles/api/', 'consoles/ui/'],
  },
]

export const layersKnowOnlyWhatIsBelow: Rule = files =>
  programFiles(files).flatMap(file => {
    const rule = allowed.find(({ from }) => from.test(file.path)) ?? consoleRule(file.path)
    if (rule === undefined) return /^(server|consoles)\/[^/]+\//.test(file.path) ? [`${file.path} is in no layer`] : []
    return importsOf(file)
      .filter(name => (isOwn(name) ? !rule.to.some(folder => name.startsWith(folder)) : !rule.packages))
      .map(name => `${file.path} imports ${name}`)
  })

function consoleRule(path: string) {
  const page = /^consoles\/[^/]+\//.exec(path)?.[0]
  if (page === undefined) return undefined
  return { packages: true, to: [page, 'consoles/desk/', 'consoles/case/', 'consoles/api/', 'consoles/ui/'] }
}

export const corePartsKnowOnlyThoseBelow: Rule = files =>
  programFiles(files).flatMap(file => {
    const own = corePart(file.path)
    if (own === undefined) return []
    const ownRank = coreRanks[own]
    if (ownRank === undefined) return [`${file.path} is in no part of the core`]
    return importsOf(file)
      .filter(name => (coreRanks[corePart(name) ?? own] ?? 0) > ownRank)
      .map(name => `${file.path} imports ${name}`)
  })

export const noCircleOfFiles: Rule = files => {
  const program = programFiles(files)
  const cycle = findCycle(new Map(program.map(file => [file.path, importsOf(file).filter(isOwn)])))
  return cycle === undefined ? [] : [cycle.join(' → ')]
}

export const noCircleOfCoreParts: Rule = files => {
  const graph = new Map<string, string[]>()
  for (const file of programFiles(files)) {
    const own = corePart(file.path)
    if (own === undefined) continue
    const others = importsOf(file).flatMap(name => corePart(name) ?? [])
    graph.set(own, [...(graph.get(own) ?? []), ...others.filter(part => part !== own)])
  }
  const cycle = findCycle(graph)
  return cycle === undefined ? [] : [cycle.join(' → ')]
}

function programFiles(files: readonly SourceFile[]): SourceFile[] {
  return files.filter(({ path }) => isScript(path) && !isTest(path) && /^(core|server|consoles)\//.test(path))
}

function corePart(path: string): string | undefined {
  return /^core\/([^/]+)\//.exec(path)?.[1]
}

function isOwn(name: string): boolean {
  return /^(core|packs|server|consoles|scripts|test|bench)\//.test(name)
}
