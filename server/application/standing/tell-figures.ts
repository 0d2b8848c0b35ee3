import { noStanding } from '../../../core/standing/evolve.ts'
import type { NotedFigures } from '../../../core/standing/figure-limit.ts'
import { noteFigures } from '../../../core/standing/figure-limits.ts'
import { keyOf, type StandingPorts } from './change-standing.ts'
import { changeBySystem } from './pass-standings.ts'
import type { DueStanding } from './standing-store.ts'

/** Tells a merchant's standing which limits his figures are beyond; his row alone says whether that is anything new. */
export async function tellFigures(name: DueStanding, noted: NotedFigures, ports: StandingPorts): Promise<void> {
  const file = (await ports.standings.find(keyOf(name))) ?? noStanding(name.marketplaceId, name.merchantId)
  if (noteFigures(file, noted).length > 0) await changeBySystem(name, { name: 'note_figures', noted }, ports)
}
