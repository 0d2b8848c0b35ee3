import { expect, test } from 'vitest'
import { plusMs } from '../../../core/kernel/instant.ts'
import { kindsToday, packs } from '../../../test/properties/every-flow/kinds-played.ts'
import { createGenerator } from './generated-cases.ts'
import { pastCaseOf } from './inputs-of-history.ts'
import { replay } from './replay.ts'

test.each(packs.map(pack => [pack.id, pack] as const))(
  '%s: made-up cases of every kind come out again as they were',
  (_id, pack) => {
    const [today] = kindsToday(pack)
    if (today === undefined) throw new Error('a pack without kinds of case')
    const { ground, at: before } = today
    const make = createGenerator(ground, { seed: 7, before })
    const seen = new Set<string>()
    for (let place = 0; place < CASES; place += 1) {
      const { id, events } = make(place)
      const past = pastCaseOf(id, events)
      seen.add(past.kind)
      const again = replay(past, ground, plusMs(past.endsAt, 1))
      expect(again.refused).toEqual([])
      expect(again.events).toEqual(events)
    }
    expect([...seen].sort()).toEqual(Object.keys(ground.snapshot.flows).sort())
  },
)

const CASES = 250
