import { move } from './accounts.ts'
import type { Hold, HoldPart, Movement } from './movement.ts'
import { type Share, spread, sumOf } from './spread.ts'

/** The movements that freeze a hold's parts. */
export function freeze(parts: readonly HoldPart[], currency: string): readonly Movement[] {
  return parts.flatMap(({ account, heldIn, amountMinor }) =>
    move(amountMinor, { source: account, destination: heldIn, currency }),
  )
}

export interface HoldResolution {
  readonly resolution: 'captured' | 'released' | 'split'
  readonly capturedMinor: number
  readonly releasedMinor: number
  readonly movements: readonly Movement[]
}

/**
 * Resolves a hold, once: `captures` are paid out of it in the order in which it was taken, and the rest goes back to
 * where it came from. More can't be captured than was held; a hold that has been resolved can't be again: both are
 * faults of the caller and throw.
 */
export function resolveHold(hold: Hold, captures: readonly Share[], currency: string): HoldResolution {
  if (hold.resolution !== null) throw new Error(`hold ${hold.id} was ${hold.resolution} already`)
  const held = hold.parts.map(({ heldIn, amountMinor }) => ({ account: heldIn, amountMinor }))
  const { movements, left } = spread(held, captures, currency)
  const back = hold.parts.flatMap(({ account, heldIn }, place) =>
    move(left[place]?.amountMinor ?? 0, { source: heldIn, destination: account, currency }),
  )
  const capturedMinor = sumOf(captures)
  const releasedMinor = hold.amountMinor - capturedMinor
  const resolution = releasedMinor === 0 ? 'captured' : capturedMinor === 0 ? 'released' : 'split'
  return { resolution, capturedMinor, releasedMinor, movements: [...movements, ...back] }
}
