/**
 * The name under which a kind of case has its own table or list. An after-sale case, the kind that every marketplace
 * has, keeps the plain name (`acceptance_window`); any other has its kind before it (`complaint_acceptance_window`), so
 * that a row for one kind never answers for another.
 */
export function ofKind(kind: string, name: string): string {
  return kind === AFTER_SALE ? name : `${kind}_${name}`
}

/** The list of reasons that an opening of this kind may give. */
export function claimReasonsOf(kind: string): string {
  return kind === AFTER_SALE ? 'claim' : kind
}

const AFTER_SALE = 'after_sale'
