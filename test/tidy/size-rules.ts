import { isScript, isTest, type Rule, type SourceFile } from './source-file.ts'

const fileLinesMax = 300
const fileLinesMedianMax = 100
const lineColumnsMax = 120

/** Written by programs or by others, and read as a diff. */
const generated = /^(package-lock\.json|LICENSE|.*\.golden\.[a-z]+|.*\/schema\.sql|.*openapi\.json|consoles\/api\/.*)$/

function written(files: readonly SourceFile[]): SourceFile[] {
  return files.filter(({ path }) => !generated.test(path) && /\.(tsx?|mjs|sql|css|ya?ml)$/.test(path))
}

export const filesAreShort: Rule = files =>
  written(files)
    .filter(({ path }) => isScript(path) || path.endsWith('.css'))
    .filter(file => lineCount(file) > fileLinesMax)
    .map(file => `${file.path} has ${lineCount(file)} lines, more than ${fileLinesMax}`)

export const mostFilesAreSmall: Rule = files => {
  const counts = written(files)
    .filter(({ path }) => isScript(path) && !isTest(path))
    .map(lineCount)
    .sort((one, other) => one - other)
  const median = counts[Math.floor(counts.length / 2)] ?? 0
  return median >= fileLinesMedianMax ? [`the median file has ${median} lines`] : []
}

export const linesAreShort: Rule = files =>
  written(files).flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => {
      const columns = [...line].length
      return columns > lineColumnsMax ? [`${path}:${index + 1} has ${columns} columns`] : []
    }),
  )

function lineCount({ text }: SourceFile): number {
  return text.trimEnd().split('\n').length
}
