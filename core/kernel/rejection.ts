/**
 * A rule's "no", as a value. `code` is stable and named by the problem catalogue; `clause` is the rule that says no;
 * `facts` are the figures that the reader needs (how many days, until when); `pointer` names the field at fault as an
 * RFC 6901 JSON pointer; `status` says what kind of no it is, `'rule'` when missing:
 * a rule forbids it, the stage doesn't allow it, this person may not, there is no such thing for this person, or the
 * command makes no sense.
 */
export interface Rejection {
  readonly code: string
  readonly clause?: string
  readonly facts?: Readonly<Record<string, string | number | boolean | null>>
  readonly pointer?: string
  readonly status?: 'rule' | 'not_allowed' | 'forbidden' | 'not_found' | 'malformed'
}
