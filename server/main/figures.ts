import type { Pool } from 'pg'
import type { Instant } from '../../core/kernel/instant.ts'
import { correctFigures, type Undoing } from '../application/correct-figures.ts'
import type { LimitPorts } from '../application/figure-limits.ts'
import type { Marketplace, Rules, WallClock } from '../application/ports.ts'
import { publishFigures } from '../application/publish-figures.ts'
import { createClocks } from '../postgres/clocks.ts'
import { createFigureStore } from '../postgres/figure-store.ts'
import { createMarketplaces } from '../postgres/marketplaces.ts'

interface FigureParts {
  readonly pool: Pool
  readonly rules: Rules
  readonly clock: WallClock
  readonly reportFault: (fault: unknown, about: string) => void
  readonly noteFigures: LimitPorts['noteFigures']
}

/** How merchants' figures come about: day by day, and corrected beside. */
export function buildFigures({ pool, reportFault, ...parts }: FigureParts) {
  const clocks = createClocks(pool)
  const marketplaces = createMarketplaces(pool)
  const isBehind = async (marketplaceId: string, before: Instant) =>
    (await clocks.nextDue({ marketplaceId, from: EVER, before })) !== null
  const ports = { ...parts, isBehind, figures: createFigureStore(pool), marketplace: marketplaces.find }
  const publish = (marketplace: Marketplace) => publishFigures(marketplace, ports)
  return {
    publish,
    correct: (undoing: Undoing) => correctFigures(undoing, ports),
    /** A sandbox's days pass with its own clock. */
    async publishOfLive(): Promise<number> {
      let days = 0
      for (const marketplace of await marketplaces.list()) {
        if (marketplace.mode !== 'live') continue
        try {
          days += await publish(marketplace)
        } catch (fault) {
          reportFault(fault, `the figures of ${marketplace.id}`)
        }
      }
      return days
    },
  }
}

const EVER = 0 as Instant
