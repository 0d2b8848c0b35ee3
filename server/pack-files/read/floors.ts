import type { Wording } from '../../../core/policy/clause.ts'
import type { Fact } from '../../../core/policy/conditions.ts'
import type { AnswerFloor, Bound, Floor } from '../floor.ts'
import type { Clock, Unit } from '../pack.ts'
import { simplePeriod } from '../resolve/resolve-clause.ts'
import { conditionsFrom, conditionsOf, type Entry, inside, listOf, optional, placeOf } from './entry.ts'

/** What a law's clause demands of the packs, from a file that its schema has let through. */
export function floorsOf(clause: Entry): Floor[] {
  return listOf(clause, 'floors').map(entry => ({ ...bodyOf(entry), place: placeOf(entry) }))
}

function bodyOf(entry: Entry): OmitPlace<Floor> {
  const words = optional<Wording>(entry, 'in_words')
  if (words !== null) return { kind: 'words', words }
  const action = optional<string>(entry, 'deadline')
  if (action !== null) return { kind: 'deadline', action, ...boundOf(entry, 'at_most') }
  const subject = {
    table: optional<string>(entry, 'table') ?? '',
    applies: conditionsOf(entry, 'for') ?? {},
    except: listOf(entry, 'except').map(({ fields }) => conditionsFrom(fields)),
  }
  if (entry.fields.window !== undefined) {
    return { kind: 'window', ...subject, ...boundOf(inside(entry, 'window'), 'at_least') }
  }
  const answer = (field: string): AnswerFloor['demands'] => optional<Record<string, Fact>>(entry, field) ?? {}
  return { kind: 'answer', ...subject, demands: answer('demands'), forbids: answer('forbids') }
}

type OmitPlace<Whole> = Whole extends unknown ? Omit<Whole, 'place'> : never

function boundOf(entry: Entry, field: 'at_least' | 'at_most'): Bound {
  const period = {
    value: optional<number>(entry, field) ?? 0,
    unit: optional<Unit>(entry, 'unit') ?? 'days',
    clock: optional<Clock>(entry, 'clock'),
  }
  return { period: simplePeriod(period), countedFrom: optional(entry, 'counted_from') ?? 'stage_entered' }
}
