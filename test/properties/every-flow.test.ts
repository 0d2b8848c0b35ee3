import { describe, expect, test } from 'vitest'
import { foldEvents } from '../../core/case-file/evolve.ts'
import { DAY_MS } from '../../core/kernel/instant.ts'
import { chanceFor } from '../../server/pack-files/backtest/chance.ts'
import { type CaseState, openState } from '../../server/pack-files/drive/case-state.ts'
import { exploreCase } from '../../server/pack-files/explore/explore-case.ts'
import { faultsAtEnd } from '../../server/pack-files/explore/faults-at-end.ts'
import { courseOf, courseText, eventsWhenSwept } from './every-flow/course.ts'
import { booksHold, deadlinesFireOnce, firedOnce, notTrapped, onlyWhatTheFlowGives } from './every-flow/inspect.ts'
import { type KindPlayed, kindsPlayed, openingsOf, packs, SEED } from './every-flow/kinds-played.ts'

/** Stages and ends that no way which is explored here comes to, and why that is right. */
const NOT_REACHED: Readonly<Record<string, string>> = {}

describe.each(packs.map(pack => [pack.id, pack] as const))('%s', (id, pack) => {
  const kinds = kindsPlayed(pack)
  const places = new Set<string>()

  test.each([...Map.groupBy(kinds, ({ kind }) => kind)])(
    '%s: nobody is trapped, nobody may do what the flow doesn’t give him, deadlines fire once, books balance',
    (_kind, onDates) => {
      for (const played of onDates) {
        const states = [...explored(played), ...lived(played, { from: 0, count: coursesOf(played) })]
        for (const place of states.flatMap(placesOf)) places.add(place)
      }
    },
    LONGEST_MS,
  )

  test(
    'every stage and every end of every kind is reached, or says why not',
    () => {
      for (const played of kinds) seek(played, places)
      const wanted = new Set(kinds.flatMap(placesIn))
      const missed = [...wanted].filter(place => !places.has(place)).map(place => `${id} ${place}`)
      const explained = Object.keys(NOT_REACHED).filter(place => place.startsWith(`${id} `))
      expect(missed.toSorted()).toEqual(explained.toSorted())
    },
    LONGEST_MS,
  )
})

/** Goes on with courses of a kind while something that its rules name hasn't been come to. */
function seek(played: KindPlayed, places: Set<string>): void {
  const wanted = placesIn(played)
  for (let from = coursesOf(played); from < SOUGHT_MOST && wanted.some(place => !places.has(place)); from += 50) {
    for (const place of lived(played, { from, count: 50 }).flatMap(placesOf)) places.add(place)
  }
}

/** Drives cases of a kind every way that there is, up to a bound, and looks closely at some states of each stage. */
function explored(played: KindPlayed): CaseState[] {
  const { ground, thoroughness } = played
  const looked = new Map<string, number>()
  return openingsOf(played, Math.ceil(30 * thoroughness)).flatMap(({ opening, text, paidMinor }) => {
    const found = exploreCase(ground, { opening, text, paidMinor }, Math.ceil(250 * thoroughness))
    if ('code' in found) throw new Error(`${text}: ${found.code}`)
    expect(found.misfortunes).toEqual([])
    for (const { state, way } of found.reached) {
      const seen = looked.get(state.file.stage) ?? 0
      looked.set(state.file.stage, seen + 1)
      told(way, played, () => {
        booksHold(state, opening.books)
        if (seen < LOOKED_AT && state.file.status === 'open') {
          notTrapped(ground, state)
          onlyWhatTheFlowGives(ground, state)
          deadlinesFireOnce(ground, state)
        }
      })
    }
    return found.reached.map(({ state }) => state)
  })
}

/** Longer courses, by chance: with what people say and show besides, what they try in vain, and how often one looks. */
function lived(played: KindPlayed, { from, count }: { from: number; count: number }): CaseState[] {
  const { ground } = played
  const openings = openingsOf(played, count, from)
  return openings.flatMap((sample, place) => {
    const { opening, text } = sample
    const chance = chanceFor(SEED, from + place)
    const opened = openState(ground, opening)
    if ('code' in opened) throw new Error(`${text}: ${opened.code}`)
    const course = courseOf(ground, opened, chance)
    told([text, courseText(course)], played, () => {
      for (const state of course.states) booksHold(state, opening.books)
      expect(foldEvents(course.events)).toEqual(course.end.file)
      if (course.end.file.status === 'closed') expect(faultsAtEnd(course.end, sample)).toEqual([])
      firedOnce(course.events)
      const gapMs = () => Math.round(chance.next() ** 3 * 40 * DAY_MS) + 1
      expect(eventsWhenSwept(ground, opened, { ...course, until: course.end.now, gapMs })).toEqual(course.events)
    })
    return course.states
  })
}

/** A property that doesn't hold is told with the pack, the date and the way. */
function told(way: readonly string[], { pack, kind, on }: KindPlayed, property: () => void): void {
  try {
    property()
  } catch (broken) {
    throw new Error(`${pack}, ${kind}, rules of ${on}: ${way.join(' → ')}`, { cause: broken })
  }
}

/** The stages that the last step entered, and the end that it came to. */
function placesOf({ file, events }: CaseState): string[] {
  return events.flatMap(event => {
    if (event.type === 'StageEntered') return [`${file.kind} stage ${event.to}`]
    return event.type === 'CaseClosed' ? [`${file.kind} end ${event.outcome}`] : []
  })
}

/** The stages of a kind, and its ends: those that its stages name, and those of the tables that they ask. */
function placesIn({ ground, kind }: KindPlayed): string[] {
  const { flows, tables } = ground.snapshot
  const stages = Object.entries(flows[kind]?.stages ?? {})
  const ends = stages.flatMap(([, { movesTo }]) =>
    Object.values(movesTo).flatMap(target => {
      if ('close' in target) return [target.close]
      const rows = 'table' in target ? (tables[target.table]?.rows ?? []) : []
      return rows.flatMap(({ then }) => (typeof then.close === 'string' ? [then.close] : []))
    }),
  )
  return [...stages.map(([name]) => `${kind} stage ${name}`), ...ends.map(end => `${kind} end ${end}`)]
}

/** States of a stage that are looked at closely, for one kind on one date: those met first, by the shortest ways. */
const LOOKED_AT = 12

/** Long courses by chance, for one kind on one date. */
function coursesOf({ thoroughness }: KindPlayed): number {
  return Math.ceil(150 * thoroughness)
}

/** So many of them before a stage counts as one that nobody comes to. */
const SOUGHT_MOST = 3000
/** On a machine with other things to do; alone each takes a second or two. */
const LONGEST_MS = 90_000
