import { withoutComments } from './code-text.ts'
import { importsOf, isScript, type Rule, type SourceFile } from './source-file.ts'

/** Packages that are run instead of imported, with the program that each brings. */
const programs: Readonly<Record<string, string>> = { '@biomejs/biome': 'biome', typescript: 'tsc' }

/** What nobody uses is still installed, kept up to date and trusted. The optional ones are found by the platform. */
export const everyDependencyIsUsed: Rule = files => {
  const scripts = files.filter(({ path }) => isScript(path))
  const imported = new Set(scripts.flatMap(importsOf).map(packageOf))
  const texts = scripts.map(({ text }) => withoutComments(text))
  const isUsed = (name: string) => {
    const program = programs[name]
    if (program !== undefined) return texts.some(text => text.includes(`runPackage('${program}'`))
    if (name.startsWith('@types/')) return name === '@types/node' || imported.has(name.slice('@types/'.length))
    return imported.has(name) || texts.some(text => resolvesIn(text, name))
  }
  return dependenciesOf(files)
    .filter(name => !isUsed(name))
    .map(name => `package.json: nothing uses ${name}`)
}

/** Found in its folder rather than imported: `resolve('chinese-days')`, or a file of it. */
function resolvesIn(text: string, name: string): boolean {
  return ["'", '`'].some(quote => ['/', quote].some(end => text.includes(`resolve(${quote}${name}${end}`)))
}

function dependenciesOf(files: readonly SourceFile[]): string[] {
  const text = files.find(({ path }) => path === 'package.json')?.text ?? '{}'
  const { dependencies = {}, devDependencies = {} } = JSON.parse(text) as Record<string, Record<string, string>>
  return [...Object.keys(dependencies), ...Object.keys(devDependencies)]
}

/** `hono/cors` is of `hono`, `@hono/node-server/x` of `@hono/node-server`. */
function packageOf(name: string): string {
  return name.split('/', name.startsWith('@') ? 2 : 1).join('/')
}
