import { malformed } from '../problems/problem.ts'

/** The version of a case that the sender last saw: `"7"`, also weak; `*` and nothing ask for none. */
export function versionIn(ifMatch: string | undefined): number | undefined {
  if (ifMatch === undefined || ifMatch === '*') return undefined
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(ifMatch)?.[1]
  if (version === undefined)
    throw malformed([{ pointer: '/headers/if-match', detail: { zh: '如 "7" 的 ETag', en: 'an ETag such as "7"' } }])
  return Number(version)
}

export function etagOf(version: number): string {
  return `"${version}"`
}
