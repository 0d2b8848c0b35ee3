import type { CaseFile } from '../../../core/case-file/case-file.ts'
import { merchantLossMinor } from '../../../core/case-file/sums.ts'
import { HOUR_MS, plusMs } from '../../../core/kernel/instant.ts'
import { accounts } from '../../../core/ledger/accounts.ts'
import type { AboutKind } from '../../../core/policy/flow.ts'
import { claimReasonsOf } from '../../../core/policy/of-kind.ts'
import { chanceFor } from '../../../server/pack-files/backtest/chance.ts'
import { type CaseState, openState } from '../../../server/pack-files/drive/case-state.ts'
import type { Sample } from '../../../server/pack-files/explore/sample.ts'
import { type Course, courseOf } from './course.ts'
import { type KindPlayed, openingsOf, SEED } from './kinds-played.ts'

/** A case that the merchant lost, and his appeal against it that was granted, as the core has them. */
export interface AppealPlayed {
  readonly subject: CoursePlayed
  readonly appeal: CoursePlayed
  /** What of its subject the appeal names. */
  readonly about: AboutKind
}

export interface CoursePlayed {
  readonly played: KindPlayed
  readonly opening: Sample['opening']
  readonly opened: CaseState
  readonly course: Course
}

/** Such pairs among courses by chance; none where a pack has no appeals. */
export function* grantedAppeals(
  today: readonly KindPlayed[],
  isTellable: (sample: Sample) => boolean,
): Generator<AppealPlayed> {
  const appeals = today.find(({ kind }) => kind === 'appeal')
  if (appeals === undefined) return
  for (const played of today.filter(({ kind }) => kind === 'complaint' || kind === 'after_sale')) {
    const openings = openingsOf(played, 1000).filter(isTellable)
    for (const [place, { opening }] of openings.entries()) {
      const subject = coursePlayed(played, withoutPayable(opening), place)
      const found = subject && lostBy(subject.course.end.file) ? appealAgainst(subject, appeals) : null
      if (found !== null) yield found
    }
  }
}

/** Without what the server can't be told: money that others have paid the merchant. */
export function withoutPayable(opening: Sample['opening']): Sample['opening'] {
  return { ...opening, books: { ...opening.books, [accounts.payable('m1')]: 0 } }
}

function coursePlayed(played: KindPlayed, opening: Sample['opening'], place: number): CoursePlayed | null {
  const opened = openState(played.ground, opening)
  if ('code' in opened) return null
  return { played, opening, opened, course: courseOf(played.ground, opened, chanceFor(SEED, place)) }
}

function lostBy(file: CaseFile): boolean {
  return file.status === 'closed' && merchantLossMinor(file) > 0
}

function appealAgainst(subject: CoursePlayed, appeals: KindPlayed): AppealPlayed | null {
  const { snapshot } = appeals.ground
  const { end } = subject.course
  const reason = snapshot.reasons[claimReasonsOf('appeal')]?.[0]?.code
  for (const about of snapshot.flows.appeal?.about ?? []) {
    const named = nameOf(end.file, about)
    if (named === null) continue
    const opening: Sample['opening'] = {
      order: subject.opening.order,
      subject: end.file,
      act: {
        name: 'open_case',
        by: { role: 'merchant', id: 'm1' },
        fields: { kind: 'appeal', about: named, claim: { reason } },
      },
      at: plusMs(end.now, HOUR_MS),
      books: end.books,
    }
    for (let place = 0; place < TRIES; place += 1) {
      const appeal = coursePlayed(appeals, opening, place)
      if (appeal === null) break
      if (appeal.course.end.file.outcome === 'granted') return { subject, appeal, about }
    }
  }
  return null
}

/** How an appeal names what it is about, by the ids of a case at hand. */
export function nameOf(
  file: Pick<CaseFile, 'id' | 'violations'> & { ruling: { id: string } | null },
  about: AboutKind,
) {
  const [violation] = file.violations
  if (about === 'case') return { case_id: file.id }
  if (about === 'ruling') return file.ruling && { ruling_id: file.ruling.id }
  return about === 'violation' && violation !== undefined ? { violation_id: violation.id } : null
}

const TRIES = 60
