import { LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import type { Instant } from '../../core/kernel/instant.ts'
import type { Wording } from '../../core/policy/clause.ts'
import { caseNames } from './case-names.ts'
import { type Expectation, ROLES, storyFormat, type WrittenStep } from './format.ts'
import { after, momentOf, wireFields } from './scalars.ts'
import type { Deed, Expected, Step, Story } from './story.ts'

/** A story that can't be read: what is wrong, each with its line. */
export class UnreadableStory extends Error {
  override readonly name = 'UnreadableStory'
}

interface Reading {
  /** As people name it, for messages. */
  readonly file: string
  readonly text: string
  /** The zone of a pack's marketplace or of one of its markets; throws when there is none such. */
  readonly zoneOf: (pack: string, market?: string) => string
}

/** Throws UnreadableStory with everything that is wrong. */
export function readStory({ file, text, zoneOf }: Reading): Story {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const lineAt = (offset: number) => lines.linePos(offset).line
  const lineOf = (path: readonly PropertyKey[]): number => {
    const node = document.getIn(path, true) as { range?: readonly number[] } | undefined
    if (node?.range?.[0] !== undefined) return lineAt(node.range[0])
    return path.length === 0 ? 1 : lineOf(path.slice(0, -1))
  }
  if (document.errors.length > 0) {
    throw new UnreadableStory(
      document.errors
        .map(({ pos, message }) => `${file}:${lineAt(pos[0])} YAML 有误 · broken YAML: ${message}`)
        .join('\n'),
    )
  }
  const read = storyFormat.safeParse(document.toJS())
  if (!read.success) {
    const inChinese = storyFormat.safeParse(document.toJS(), { error: z.locales.zhCN().localeError }).error?.issues
    const problems = read.error.issues.map(({ path, message }, index) => {
      const words = [...new Set([inChinese?.[index]?.message ?? message, message])].join(' · ')
      return `${file}:${lineOf(path)} ${path.join('.')}: ${words}`
    })
    throw new UnreadableStory(problems.join('\n'))
  }
  const { begins, steps, ...told } = read.data
  const zone = zoneOf(told.pack, told.market)
  const beginsAt = momentOf(begins, zone)
  const id = file.replace(/^.*\//, '').replace(/\.ya?ml$/, '')
  return { ...told, id, zone, beginsAt, steps: timed(steps, { beginsAt, zone, lineOf, file }) }
}

interface Timing {
  readonly beginsAt: Instant
  readonly zone: string
  readonly lineOf: (path: readonly PropertyKey[]) => number
  readonly file: string
}

/** Gives every step its moment and its case; time never goes back, and only a case that is there can be acted in. */
function timed(steps: readonly WrittenStep[], { beginsAt, zone, lineOf, file }: Timing): Step[] {
  let now = beginsAt
  const names = caseNames()
  return steps.map((step, index) => {
    const line = lineOf(['steps', index])
    const at = step.on === undefined ? (step.wait === undefined ? now : after(now, step.wait)) : momentOf(step.on, zone)
    if (at < now) throw new UnreadableStory(`${file}:${line} 早于上一步 · happens before the step above it`)
    now = at
    const deed = deedOf(step)
    const caseName = names.of(step, deed)
    if (caseName instanceof Error) throw new UnreadableStory(`${file}:${line} ${caseName.message}`)
    return {
      line,
      at,
      deed,
      caseName,
      expected: expectedIn(step, { caseName, index, lineOf }),
      refused: step.refused ?? null,
    }
  })
}

function expectedIn(
  step: WrittenStep,
  { caseName, index, lineOf }: { caseName: string | null; index: number; lineOf: Timing['lineOf'] },
): Expected[] {
  const told = (name: string | null, expect: Expectation | undefined, path: readonly string[]): Expected[] => {
    if (expect === undefined) return []
    const lines = Object.keys(expect).map(one => [one, lineOf(['steps', index, ...path, one])] as const)
    return [{ caseName: name, expect, lines: Object.fromEntries(lines) }]
  }
  return [
    ...told(caseName, step.expect, ['expect']),
    ...Object.entries(step.expect_in ?? {}).flatMap(([name, expect]) => told(name, expect, ['expect_in', name])),
  ]
}

function deedOf(step: WrittenStep): Deed | null {
  const role = ROLES.find(name => step[name] !== undefined)
  if (role !== undefined) {
    const fields = wireFields(step.with ?? {}) as Record<string, unknown>
    const shows = (step.shows ?? []).flatMap(one => Object.entries(one).map(([kind, what]) => ({ kind, what })))
    const brings = step.brings ?? []
    return { kind: 'act', role, action: step[role] ?? '', fields, says: wordsOf(step.says), shows, brings }
  }
  if (step.ship !== undefined) return { kind: 'ship', ship: step.ship }
  if (step.scan !== undefined) return { kind: 'scan', scan: step.scan }
  if (step.complete !== undefined) return { kind: 'complete', orderId: step.complete }
  if (step.deposit !== undefined) return { kind: 'deposit', deposit: step.deposit }
  if (step.finds !== undefined) return { kind: 'find', find: step.finds }
  return step.payouts === undefined ? null : { kind: 'payouts', result: step.payouts }
}

/** Words in one language serve for both. */
function wordsOf(says: WrittenStep['says']): Wording | null {
  if (says === undefined) return null
  return typeof says === 'string' ? { zh: says, en: says } : says
}
