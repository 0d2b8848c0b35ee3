import type { Fact, Test } from '../../../core/policy/conditions.ts'

/** Every value that could tell these tests apart: the named ones, and both sides of each bound. */
export function candidates(tests: readonly Test[]): Fact[] {
  return tests.flatMap(test => {
    if (!isRange(test)) return [test].flat() as Fact[]
    const bounds = [test.atLeast, test.atMost].filter(bound => bound !== undefined)
    return bounds.flatMap(bound => [bound - 1, bound, bound + 1])
  })
}

export interface Range {
  readonly atLeast?: number
  readonly atMost?: number
}

export function isRange(test: Test): test is Range {
  return typeof test === 'object' && !Array.isArray(test)
}
