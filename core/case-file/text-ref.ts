/** A person's words, kept outside the chain of events: here only where they are and what they hash to. */
export interface TextRef {
  readonly id: string
  readonly sha256: string
}
