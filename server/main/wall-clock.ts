import type { Instant } from '../../core/kernel/instant.ts'
import type { WallClock } from '../application/ports.ts'

/** The real time. Nothing else in Pingli reads it. */
export const wallClock: WallClock = { now: () => Date.now() as Instant }
