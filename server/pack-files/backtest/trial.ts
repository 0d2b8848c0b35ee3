import { foldEvents } from '../../../core/case-file/evolve.ts'
import { DAY_MS, plusMs } from '../../../core/kernel/instant.ts'
import type { Ground } from '../drive/case-state.ts'
import { compare } from './compare.ts'
import { type Course, courseOf } from './course.ts'
import { createGenerator, type GeneratorOptions, type RecordedCase } from './generated-cases.ts'
import { pastCaseOf } from './inputs-of-history.ts'
import { type RefusedAct, replay } from './replay.ts'
import { count, countFault, emptyTally, type Tally } from './tally.ts'

/** What is tried on what: plain values throughout, so that another thread can be told. */
export interface TrialTerms {
  readonly draft: Ground
  /** The rules to compare with; null where each case is compared with how it went. */
  readonly against: Ground | null
  readonly generator: (GeneratorOptions & { readonly ground: Ground }) | null
}

/** Some cases at a time: made up from a place on, or from the store. */
export type Batch =
  | { readonly kind: 'generated'; readonly first: number; readonly count: number }
  | { readonly kind: 'recorded'; readonly cases: readonly RecordedCase[] }

export function createTrial({ draft, against, generator }: TrialTerms): (batch: Batch) => Tally {
  const make = generator === null ? null : createGenerator(generator.ground, generator)
  return batch => {
    const tally = emptyTally()
    for (const recorded of casesOf(batch, make)) tryCase(tally, recorded, { draft, against })
    return tally
  }
}

function* casesOf(batch: Batch, make: ((place: number) => RecordedCase) | null): Generator<RecordedCase> {
  if (batch.kind === 'recorded') yield* batch.cases
  else if (make === null) throw new Error('cases were to be made up, and nothing says how')
  else for (let place = batch.first; place < batch.first + batch.count; place += 1) yield make(place)
}

function tryCase(
  tally: Tally,
  { id, events }: RecordedCase,
  { draft, against }: Pick<TrialTerms, 'draft' | 'against'>,
): void {
  const past = pastCaseOf(id, events)
  const until = plusMs(past.endsAt, WAITED_MS)
  const lived = (under: Ground) => {
    const { file, events: happened, refused } = replay(past, under, until)
    return { course: courseOf(file, happened), refused }
  }
  try {
    const before = against === null ? asItWent(events) : lived(against)
    const after = lived(draft)
    const refused = after.refused.filter(act => !before.refused.some(one => isSameAct(one, act)))
    count(tally, compare(past, { before: before.course, after: after.course, refused }))
  } catch (fault) {
    // A draft whose own rules break down in a case is what one wants to hear of, not a reason to stop.
    countFault(tally, `${id}: ${fault instanceof Error ? fault.message : String(fault)}`)
  }
}

function asItWent(events: RecordedCase['events']): { course: Course; refused: readonly RefusedAct[] } {
  return { course: courseOf(foldEvents(events), events), refused: [] }
}

/** What neither rules allow tells nothing of the one or the other. */
function isSameAct(one: RefusedAct, other: RefusedAct): boolean {
  return one.at === other.at && one.command === other.command && one.by === other.by
}

/** A case that nobody has touched for more than a year waits for nothing any more. */
const WAITED_MS = 400 * DAY_MS
