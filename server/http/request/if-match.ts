import { malformed } from '../problems/problem.ts'

/**
 * The version of a case that the sender last saw: `"7"`, also weak, or the bare number that a case shows as its
 * version; `*` and nothing ask for none.
 */
export function versionIn(ifMatch: string | undefined): number | undefined {
  if (ifMatch === undefined || ifMatch === '*') return undefined
  const version = /^(?:(?:W\/)?"(?<tag>\d{1,9})"|(?<bare>\d{1,9}))$/.exec(ifMatch)?.groups
  if (version === undefined)
    throw malformed([{ pointer: '/headers/if-match', detail: { zh: '如 "7" 的 ETag', en: 'an ETag such as "7"' } }])
  return Number(version.tag ?? version.bare)
}

export function etagOf(version: number): string {
  return `"${version}"`
}
