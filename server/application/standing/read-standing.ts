import type { Instant } from '../../../core/kernel/instant.ts'
import { accounts } from '../../../core/ledger/accounts.ts'
import type { DepositFigure } from '../../../core/standing/deposit.ts'
import { isLongOver } from '../../../core/standing/evolve.ts'
import { figureOf } from '../../../core/standing/following.ts'
import type { Ground } from '../../../core/standing/ground.ts'
import { inSight, type Sight } from '../../../core/standing/history.ts'
import { isRunning, type Sanction } from '../../../core/standing/sanction.ts'
import { standingAsOf } from '../../../core/standing/standing.ts'
import type { AccountFigure, KnownSanction, StandingFile } from '../../../core/standing/standing-file.ts'
import { type Statement, statementOfSanction } from '../../../core/standing/statement.ts'
import type { Calendars, Rules } from '../ports.ts'
import type { Balance, Queries } from '../queries.ts'
import { keyOf } from './change-standing.ts'
import { groundOf } from './ground-of.ts'
import type { PassStanding } from './pass-standings.ts'
import type { DueStanding, LoadedStanding, StandingStore } from './standing-store.ts'

/** A merchant's points and sanctions as a page shows them. */
export interface StandingPage {
  readonly accounts: readonly AccountFigure[]
  readonly sanctions: readonly (KnownSanction & { readonly statement: Statement })[]
  readonly deposit: DepositFigure | null
}

interface ReadingPorts {
  readonly standings: StandingStore
  readonly rules: Rules
  readonly calendars: Calendars
  readonly passStanding: PassStanding
  readonly queries: Pick<Queries, 'balances' | 'balancesThen'>
}

/** The page of now: one row, whatever lies behind it. What was due by now has happened first. */
export async function standingNow(name: DueStanding, now: Instant, ports: ReadingPorts): Promise<StandingPage> {
  const key = keyOf(name)
  let file = await ports.standings.find(key)
  if (file?.nextDueAt != null && file.nextDueAt <= now) {
    await ports.passStanding(name)
    file = await ports.standings.find(key)
  }
  const deposit =
    file?.deposit ?? unaskedDeposit(await ports.queries.balances(name.marketplaceId, accounts.deposit(name.merchantId)))
  if (file === null) return { accounts: [], sanctions: [], deposit }
  const shown = shownOf(file, now)
  const statements = await ports.standings.statements({ ...key, ids: shown.sanctions.map(({ id }) => id) })
  return { accounts: shown.accounts, sanctions: shown.sanctions.map(one => explained(one, statements)), deposit }
}

/** What a merchant has paid in though nothing is asked of him; null where there is nothing in it. */
function unaskedDeposit(balances: readonly Balance[]): DepositFigure | null {
  const own = balances.find(({ balanceMinor }) => balanceMinor > 0)
  if (own === undefined) return null
  const { currency, balanceMinor } = own
  return { categories: [], requiredMinor: 0, balanceMinor, missingMinor: 0, currency, dueAt: null, clause: null }
}

/** What a page shows of a standing at a moment: accounts that hold something, sanctions that aren't long over. */
export function shownOf({ accounts, sanctions }: Pick<StandingFile, 'accounts' | 'sanctions'>, at: Instant) {
  return {
    accounts: accounts
      .filter(({ count, hundredths }) => count > 0 || hundredths > 0)
      .sort((one, other) => (one.account < other.account ? -1 : 1)),
    sanctions: sanctions
      .filter(sanction => !isLongOver(sanction, at))
      .sort((one, other) => one.startsAt - other.startsAt || (one.id < other.id ? -1 : 1)),
  }
}

/** The page of a past moment, as it was published then (`knownAt` that moment) or as it is known later. */
export async function standingThen(name: DueStanding, sight: Sight, ports: ReadingPorts): Promise<StandingPage> {
  const { history } = await ports.standings.load(keyOf(name))
  const required = history.deposits.flatMap(note => (note.kind === 'required' ? [note] : []))
  const ground = await groundOf([...history.violations, ...required], ports)
  const page = pageOf({ merchantId: name.merchantId, history }, sight, ground)
  if (page.deposit !== null) return page
  const { asOf, knownAt } = sight
  const account = { marketplaceId: name.marketplaceId, path: accounts.deposit(name.merchantId), asOf }
  const view = knownAt > asOf ? 'corrected' : 'published'
  return { ...page, deposit: unaskedDeposit(await ports.queries.balancesThen({ ...account, view })) }
}

export function pageOf(
  { merchantId, history }: Pick<LoadedStanding, 'history'> & { merchantId: string },
  sight: Sight,
  ground: Ground,
): StandingPage {
  const standing = standingAsOf({ merchantId, history }, sight, ground)
  const { violations } = inSight(history, sight)
  const accounts = standing.accounts.map(figureOf)
  const sanctions = standing.sanctions.map(one => ({ ...one, state: stateOf(one, sight.asOf) }))
  const shown = shownOf({ accounts, sanctions }, sight.asOf)
  const explain = (one: KnownSanction) => ({
    ...one,
    statement: statementOfSanction(one, { violations, merchantId }, ground),
  })
  return { accounts: shown.accounts, sanctions: shown.sanctions.map(explain), deposit: standing.deposit }
}

function stateOf(sanction: Sanction, at: Instant): KnownSanction['state'] {
  if (sanction.startsAt > at) return 'announced'
  return isRunning(sanction, at) ? 'running' : 'ended'
}

function explained(sanction: KnownSanction, statements: ReadonlyMap<string, Statement>) {
  const statement = statements.get(sanction.id)
  if (statement === undefined) throw new Error(`sanction ${sanction.id} has lost its statement of reasons`)
  return { ...sanction, statement }
}
