import { pictureOf } from './picture/picture.ts'

/** A small file for a piece of evidence: a picture for what is photographed, a text for what is written. */
export function evidenceFile(kind: string, what: string): File {
  if (WRITTEN.has(kind)) return new File([`${what}\n`], `${kind}.txt`, { type: 'text/plain' })
  return new File([pictureOf(kind, what)], `${kind}.png`, { type: 'image/png' })
}

const WRITTEN: ReadonlySet<string> = new Set(['statement', 'exclusion_confirmation'])
