import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import { codeOnly, withoutComments } from './code-text.ts'

/** One file of the repository; `path` is relative to its root, with `/` between names. */
export type SourceFile = { readonly path: string; readonly text: string }

/** Says what is wrong, with the file and, where there is one, the line. */
export type Rule = (files: readonly SourceFile[]) => string[]

const root = join(import.meta.dirname, '../..')
const notOurs = new Set(['node_modules', '.git', 'data', 'coverage', 'dist', '.vitest'])
const textEnding =
  /(^|\/)[^/]*\.(ts|tsx|mjs|js|sql|ya?ml|json|css|html|md|txt)$|^\.(npmrc|gitignore)$|^\.ci\/|^LICENSE$/

export function readRepository(): SourceFile[] {
  return listFiles('').map(path => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

function listFiles(folder: string): string[] {
  return readdirSync(join(root, folder)).flatMap(name => {
    if (notOurs.has(name)) return []
    const path = posix.join(folder, name)
    if (statSync(join(root, path)).isDirectory()) return listFiles(path)
    return textEnding.test(path) ? [path] : []
  })
}

export function isScript(path: string): boolean {
  return /\.(ts|tsx|mjs)$/.test(path)
}

export function isTest(path: string): boolean {
  return /\.(test|fixture)\.tsx?$/.test(path)
}

/** What a file imports: a path from the repository's root for its own files, else the package's name. */
export function importsOf({ path, text }: SourceFile): string[] {
  const pattern = /\b(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g
  return [...withoutComments(text).matchAll(pattern)].map(match => {
    const name = match[1] ?? match[2] ?? ''
    return name.startsWith('.') ? posix.join(posix.dirname(path), name) : name
  })
}

/** Every place where the code itself, not a comment or a text in it, matches. */
export function codeMatches(file: SourceFile, pattern: RegExp): string[] {
  return lineMatches({ path: file.path, text: codeOnly(file.text) }, pattern)
}

export function lineMatches({ path, text }: SourceFile, pattern: RegExp): string[] {
  return text.split('\n').flatMap((line, index) => {
    const found = pattern.exec(line)
    return found === null ? [] : [`${path}:${index + 1} ${found[0].trim()}`]
  })
}
