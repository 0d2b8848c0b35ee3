import fc from 'fast-check'

/** Whether a property holds for generated cases: as many as a developer's wait bears, or `PROPERTY_RUNS` of them. */
export function holds<Value>(values: fc.Arbitrary<Value>, property: (value: Value) => void): void {
  const numRuns = Number(process.env.PROPERTY_RUNS ?? RUNS)
  fc.assert(
    fc.property(values, value => {
      property(value)
    }),
    { numRuns },
  )
}

const RUNS = 300
