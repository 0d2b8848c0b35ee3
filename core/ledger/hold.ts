import { move } from './accounts.ts'
import type { Hold, HoldPart, Movement } from './movement.ts'

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
 * Resolves a hold, once: `captureMinor` of it goes to `destination`, the rest back to where it came from, in the order
 * in which it was taken. More can't be captured than was held; a hold that has been resolved can't be again: both are
 * faults of the caller and throw.
 */
export function resolveHold(
  hold: Hold,
  { captureMinor, destination, currency }: { captureMinor: number; destination: string; currency: string },
): HoldResolution {
  if (hold.resolution !== null) throw new Error(`hold ${hold.id} was ${hold.resolution} already`)
  if (captureMinor > hold.amountMinor) throw new RangeError(`hold ${hold.id} has less than ${captureMinor}`)
  let left = captureMinor
  const movements = hold.parts.flatMap(({ account, heldIn, amountMinor }) => {
    const captured = Math.min(left, amountMinor)
    left -= captured
    return [
      ...move(captured, { source: heldIn, destination, currency }),
      ...move(amountMinor - captured, { source: heldIn, destination: account, currency }),
    ]
  })
  const releasedMinor = hold.amountMinor - captureMinor
  const resolution = releasedMinor === 0 ? 'captured' : captureMinor === 0 ? 'released' : 'split'
  return { resolution, capturedMinor: captureMinor, releasedMinor, movements }
}
