import type { EarlierCases } from '../../core/case-file/case-file.ts'
import type { Instant } from '../../core/kernel/instant.ts'
import type { Loaded } from './ports.ts'
import type { SubmitRequest } from './submit-request.ts'

/** What went before of the same kind: on the order, about the subject, and what it brought the buyer. */
export function earlierCases(
  { file, earlier }: Pick<Loaded, 'file' | 'earlier'>,
  { command, subject }: Pick<SubmitRequest, 'command' | 'subject'>,
): EarlierCases {
  const kind = file?.kind ?? command?.fields.kind
  const aboutId = subject?.id ?? file?.about?.id ?? null
  const same = earlier.filter(one => one.kind === kind)
  const onOrder = same.filter(({ isOnOrder }) => isOnOrder)
  const about = aboutId === null ? [] : same.filter(one => one.aboutId === aboutId)
  const paid = onOrder.flatMap(({ compensation }) => (compensation === null ? [] : [compensation]))
  return {
    applications: onOrder.length,
    applicationsAbout: about.length,
    compensatedMinor: paid.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
    compensatedBaseMinor: paid.reduce((sum, { baseMinor }) => sum + baseMinor, 0),
    interventionWithdrawn: onOrder.some(one => one.interventionWithdrawn),
    rulings: onOrder.filter(({ ruled }) => ruled).length,
    aboutClosedAt: latest(about.map(({ closedAt }) => closedAt)),
  }
}

function latest(moments: readonly (Instant | null)[]): Instant | null {
  const known = moments.filter(at => at !== null)
  return known.length === 0 ? null : (Math.max(...known) as Instant)
}
