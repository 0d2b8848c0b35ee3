import type { TextRef } from '../../../core/case-file/text-ref.ts'

/** The command that made an event, as far as the event alone tells. */
export interface ActRead {
  readonly name: string
  readonly fields: Readonly<Record<string, unknown>>
  /** People's words by the name of their field. */
  readonly texts?: Readonly<Record<string, TextRef | null>>
}

/** Where a command's words stood: the words themselves lie outside the events, which know their hash. */
export const SAID = '…'
