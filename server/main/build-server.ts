import { randomUUID } from 'node:crypto'
import type { Hono } from 'hono'
import type { Pool } from 'pg'
import { DAY_MS, MINUTE_MS } from '../../core/kernel/instant.ts'
import type { FileStore } from '../application/file-store.ts'
import type { WallClock } from '../application/ports.ts'
import { createApp } from '../http/app.ts'
import { createAuthenticate } from '../http/authentication/authenticate.ts'
import { createPersonTokens } from '../http/authentication/person-tokens.ts'
import { createRateLimit } from '../http/authentication/rate-limit.ts'
import type { ConsolePages } from '../http/pages/console-pages.ts'
import type { Demo, HttpPorts } from '../http/ports.ts'
import type { Route } from '../http/route.ts'
import { allRoutes } from '../http/routes/routes.ts'
import type { WatchRequest } from '../http/watch-request.ts'
import { handOverPayouts } from '../outbox/hand-over-payouts.ts'
import { createSandboxProvider } from '../outbox/sandbox-provider.ts'
import type { Round } from '../outbox/worker.ts'
import { createCalendars } from '../pack-files/calendars.ts'
import type { PackCatalog } from '../pack-files/catalog.ts'
import { openCheckThread } from '../pack-files/edit/check-thread.ts'
import { createAnswers } from '../postgres/answers.ts'
import { createEvidenceStore } from '../postgres/evidence-store.ts'
import { createFigureStore } from '../postgres/figure-store.ts'
import { createIntegrationKeys } from '../postgres/integration-keys.ts'
import { createMarketplaces } from '../postgres/marketplaces.ts'
import { createOrderStore } from '../postgres/order-store.ts'
import { createOutboxStore } from '../postgres/outbox-store.ts'
import { createPolicyStore } from '../postgres/policy-store.ts'
import { createProviderSettings } from '../postgres/provider-settings.ts'
import { createQueries } from '../postgres/queries.ts'
import { type Application, buildApplication } from './application.ts'
import { createBacktests } from './backtests.ts'
import { digest } from './digest.ts'
import { createPackPages } from './pack-pages.ts'
import { packShelf } from './pack-shelf.ts'
import { codeFolder, DEFAULT_RATE } from './settings.ts'

export interface ServerParts {
  readonly pool: Pool
  readonly clock: WallClock
  readonly files: FileStore
  readonly packs: PackCatalog
  /** Where they are written, with the calendars. */
  readonly packsFolder: string
  readonly rootKey: string
  readonly signingKey: Uint8Array
  readonly requestsPerMinute?: number
  readonly reportFault: (fault: unknown, about: string, requestId?: string) => void
  /** Hears of every request and its answer. */
  readonly watchRequest?: WatchRequest | undefined
  readonly consoles?: ConsolePages | undefined
  /** The marketplaces for visitors; none where the server is somebody's own. */
  readonly demo?: Demo | undefined
}

export interface Server {
  readonly app: Hono
  readonly application: Application
  readonly routes: readonly Route[]
  /** What has to be done again and again beside answering. */
  readonly rounds: readonly Round[]
  /** Ends what it has begun beside answering. */
  close(): Promise<void>
}

/** Puts the whole server together on a migrated database, without listening anywhere. */
export function buildServer(parts: ServerParts): Server {
  const { pool, clock, packs, signingKey, reportFault } = parts
  const calendars = createCalendars(parts.packsFolder)
  const application = buildApplication({ pool, packs, calendars, clock, reportFault })
  const marketplaces = createMarketplaces(pool)
  const keys = createIntegrationKeys(pool)
  const queries = createQueries(pool)
  const provider = createSandboxProvider({
    ...application,
    queries,
    marketplaces,
    clock,
    settings: createProviderSettings(pool),
  })
  const checkThread = openCheckThread({ packsRoot: parts.packsFolder, codeRoot: codeFolder })
  const ports: HttpPorts = {
    ...application,
    clock,
    digest,
    calendars,
    queries,
    marketplaces,
    keys,
    provider,
    signingKey,
    packs: packShelf(packs, clock),
    packPages: createPackPages(packs, checkThread),
    policies: createPolicyStore(pool),
    backtests: createBacktests({ packs, calendars, queries, reportFault }),
    orders: createOrderStore(pool),
    evidence: createEvidenceStore(pool),
    figures: createFigureStore(pool),
    files: parts.files,
    answers: createAnswers(pool),
    demo: parts.demo ?? null,
  }
  const tokens = createPersonTokens(signingKey, clock)
  const routes = allRoutes(ports, tokens)
  const rootKeySha256 = digest.sha256(parts.rootKey)
  const app = createApp({
    routes,
    digest,
    authenticate: createAuthenticate({ digest, tokens, rootKeySha256, keys, clock }),
    rateLimit: createRateLimit(parts.requestsPerMinute ?? DEFAULT_RATE, clock),
    requestId: () => `req_${randomUUID()}`,
    reportFault,
    watchRequest: parts.watchRequest,
    consoles: parts.consoles,
  })
  const outbox = createOutboxStore(pool)
  const rounds: Round[] = [
    { name: 'the sweep', pauseMs: SWEEP_PAUSE_MS, run: () => application.sweep() },
    { name: 'calendars', pauseMs: CALENDAR_PAUSE_MS, run: () => application.applyCalendars() },
    { name: 'internal commands', pauseMs: OUTBOX_PAUSE_MS, run: () => application.drainInternal() },
    { name: 'figures', pauseMs: FIGURES_PAUSE_MS, run: () => application.publishFigures() },
    { name: 'payouts', pauseMs: OUTBOX_PAUSE_MS, run: () => handOverPayouts({ outbox, clock }) },
    { name: 'the sandbox payment provider', pauseMs: PROVIDER_PAUSE_MS, run: () => provider.workAll() },
  ]
  return { app, application, routes, rounds, close: () => checkThread.close() }
}

/** People see a deadline's end within a second or two; what a deadline does counts at its own moment anyway. */
const SWEEP_PAUSE_MS = 1000
const OUTBOX_PAUSE_MS = 2000
/** Once at each start would do: a calendar's file is read once. */
const CALENDAR_PAUSE_MS = DAY_MS
const PROVIDER_PAUSE_MS = 500
/** A day's figures come within minutes after its end. */
const FIGURES_PAUSE_MS = MINUTE_MS
