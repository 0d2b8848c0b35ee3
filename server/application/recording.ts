import type { Instant } from '../../core/kernel/instant.ts'
import type { WallClock } from './ports.ts'

/** Gives each batch its place in the events' feed, and says up to where the feed is complete. */
export interface Recording {
  /** The place of a batch that is about to be written; `end` it when it has been, or has failed. */
  begin(): Instant
  end(position: Instant): void
  /** Everything before this moment that this process writes has been written, and nothing will be added there. */
  completeBefore(): Instant
}

/**
 * Positions follow the real time and never repeat a moment that a reader has already been told is complete. So within
 * one process a reader misses nothing, without a sequence; between processes he also stays a safety distance behind.
 */
export function createRecording(clock: WallClock): Recording {
  const underWay: Instant[] = []
  let last = 0
  const next = () => {
    last = Math.max(last + 1, clock.now())
    return last as Instant
  }
  return {
    begin() {
      const position = next()
      underWay.push(position)
      return position
    },
    end(position) {
      underWay.splice(underWay.indexOf(position), 1)
    },
    // They begin in ascending order, so the first is the earliest.
    completeBefore: () => underWay[0] ?? next(),
  }
}
