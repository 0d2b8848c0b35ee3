import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Citation } from './citations.ts'

/**
 * Every clause that the code names in a literal, such as `'TB-EVD-8'`, so that a pack can be told to have it. Comments
 * and tests only speak about clauses; they don't ask for them.
 */
export function codeCitations(folder: string): Citation[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return files
    .filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .sort()
    .flatMap(file => citationsIn(join(folder, file)))
}

function citationsIn(file: string): Citation[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.flatMap((line, index) => {
    if (/^\s*(\*|\/\/|\/\*)/.test(line)) return []
    return [...line.matchAll(/(['"`])([A-Z]{2,}(?:-[A-Z0-9]+)+)\1/g)].map(match => ({
      clause: match[2] ?? '',
      place: { file, line: index + 1, column: (match.index ?? 0) + 1 },
    }))
  })
}
