import type { PersonTokens } from '../authentication/person-tokens.ts'
import { createCaseAccess } from '../case-access.ts'
import type { HttpPorts } from '../ports.ts'
import type { Route } from '../route.ts'
import { accountRoutes } from './accounts.ts'
import { actionRoutes } from './actions.ts'
import { backtestRoutes } from './backtests.ts'
import { caseClauseRoutes } from './case-clauses.ts'
import { caseRoutes } from './cases.ts'
import { clockRoutes } from './clock.ts'
import { demoRoutes } from './demo.ts'
import { depositRoutes } from './deposits.ts'
import { eventRoutes } from './events.ts'
import { evidenceRoutes } from './evidence.ts'
import { exportRoutes } from './exports.ts'
import { figureRoutes } from './figures.ts'
import { healthRoutes } from './health.ts'
import { keyRoutes } from './keys.ts'
import { kindRoutes } from './kinds.ts'
import { marketplaceRoutes } from './marketplaces.ts'
import { messageRoutes } from './messages.ts'
import { openCaseRoutes } from './open-case.ts'
import { openingRoutes } from './openings.ts'
import { orderRoutes } from './orders.ts'
import { packPageRoutes } from './pack-pages.ts'
import { packRoutes } from './packs.ts'
import { payoutRoutes } from './payouts.ts'
import { postingRoutes } from './postings.ts'
import { publicationRoutes } from './publications.ts'
import { rulingRoutes } from './rulings.ts'
import { sandboxProviderRoutes } from './sandbox-provider.ts'
import { shipmentRoutes } from './shipments.ts'
import { standingRoutes } from './standing.ts'
import { standingActionRoutes } from './standing-actions.ts'
import { standingEventRoutes } from './standing-events.ts'
import { tokenRoutes } from './tokens.ts'
import { workloadRoutes } from './workload.ts'

/** Every operation of the API. */
export function allRoutes(ports: HttpPorts, tokens: PersonTokens): readonly Route[] {
  const access = createCaseAccess(ports)
  return [
    ...healthRoutes,
    ...marketplaceRoutes(ports),
    ...keyRoutes(ports),
    ...tokenRoutes(ports, tokens),
    ...clockRoutes(ports),
    ...orderRoutes(ports),
    ...shipmentRoutes(ports),
    ...depositRoutes(ports),
    ...openCaseRoutes(ports, access),
    // Before the case that would be called export.
    ...exportRoutes(ports, access),
    ...openingRoutes(ports, access),
    ...caseRoutes(ports, access),
    ...kindRoutes(ports),
    ...caseClauseRoutes(ports, access),
    ...workloadRoutes(ports),
    ...actionRoutes(ports, access),
    ...eventRoutes(ports, access),
    ...messageRoutes(ports, access),
    ...evidenceRoutes(ports, access),
    ...rulingRoutes(access),
    ...standingRoutes(ports, access),
    ...standingEventRoutes(ports),
    ...figureRoutes(ports),
    ...standingActionRoutes(ports),
    ...accountRoutes(ports),
    ...postingRoutes(ports, access),
    ...payoutRoutes(ports, access),
    ...packRoutes(ports),
    ...packPageRoutes(ports),
    ...publicationRoutes(ports),
    ...backtestRoutes(ports),
    ...sandboxProviderRoutes(ports),
    ...demoRoutes(ports, access, tokens),
  ]
}
