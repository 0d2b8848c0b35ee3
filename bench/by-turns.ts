import { median } from './surroundings.ts'

/** How long something takes for the one merchant and for the other, in microseconds: medians of so many rounds. */
export async function byTurns(work: (merchantId: string) => Promise<unknown>, rounds: number) {
  const times: Record<'many' | 'few', number[]> = { many: [], few: [] }
  for (let round = 0; round < rounds; round += 1) {
    for (const merchantId of round % 2 === 0 ? (['many', 'few'] as const) : (['few', 'many'] as const)) {
      const began = performance.now()
      await work(merchantId)
      times[merchantId].push((performance.now() - began) * 1000)
    }
  }
  return { many: median(times.many), few: median(times.few) }
}
