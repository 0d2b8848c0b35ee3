import { canonicalJson } from '../kernel/canonical.ts'
import type { Instant } from '../kernel/instant.ts'
import { accounts, move } from '../ledger/accounts.ts'
import { sumOf } from '../ledger/spread.ts'
import type { Account } from './account.ts'
import type { StandingDraft } from './events.ts'
import { isLongOver } from './evolve.ts'
import type { Ground } from './ground.ts'
import type { Sanction } from './sanction.ts'
import type { Standing } from './standing.ts'
import type { AccountEntry, AccountFigure, KnownSanction, StandingFile } from './standing-file.ts'
import { statementOfSanction } from './statement.ts'
import type { EnteredViolation } from './violation.ts'

interface Around {
  readonly file: StandingFile
  readonly at: Instant
  readonly violations: readonly EnteredViolation[]
  readonly ground: Ground
}

/**
 * What a merchant's standing at a moment brings about that his row doesn't have yet: points counted or cleared,
 * sanctions announced, begun, changed, ended and taken back. Nothing where the row has it all: looked at twice, it
 * happens once.
 */
export function followingFrom(standing: Standing, around: Around): readonly StandingDraft[] {
  const { file, at } = around
  const current = new Set(standing.sanctions.map(({ id }) => id))
  const gone = file.sanctions.filter(({ id }) => !current.has(id))
  return [
    ...clearings(standing, around),
    ...standing.accounts.flatMap(account => recount(account, around)),
    ...file.accounts.flatMap(one => emptied(one, standing, around)),
    ...gone.flatMap(sanction => reversed(sanction, at)),
    ...returned(current, around),
    ...standing.sanctions.flatMap(sanction => progress(sanction, around)),
    ...stood(standing, around),
  ]
}

function stood({ deposit }: Standing, { file, at }: Around): StandingDraft[] {
  if (deposit === null || canonicalJson(deposit) === canonicalJson(file.deposit)) return []
  return [{ type: 'DepositStood', deposit, at, ...(deposit.clause !== null && { clause: deposit.clause }) }]
}

/** What was paid for a sanction that counts as never imposed goes back to where it was taken, as of then. */
function returned(current: ReadonlySet<string>, { file, at }: Around): StandingDraft[] {
  return file.penalties
    .filter(({ sanctionId }) => !current.has(sanctionId))
    .map(({ sanctionId, amountMinor, currency, parts = [] }) => {
      const elsewhereMinor = amountMinor - sumOf(parts)
      const unnoted = { account: accounts.payable(file.merchantId), amountMinor: elsewhereMinor, at }
      const movements = [...parts, unnoted].flatMap(({ account: destination, amountMinor: partMinor, at: undoesAt }) =>
        move(partMinor, { source: accounts.penalties, destination, currency, undoesAt }),
      )
      return { type: 'PenaltyReturned', sanctionId, amountMinor, movements, at }
    })
}

function clearings({ clearings: all }: Standing, { file, at }: Around): StandingDraft[] {
  return all.flatMap(({ account, year, at: clearedAt, clearedHundredths, carriedHundredths, clause }) => {
    const known = file.accounts.find(one => one.account === account)
    if (known === undefined || known.year !== year || known.count === 0 || clearedAt > at) return []
    const rule = clause === null ? {} : { clause }
    return [{ type: 'PointsCleared', account, year, clearedHundredths, carriedHundredths, at: clearedAt, ...rule }]
  })
}

function recount(account: Account, { file, at }: Around): StandingDraft[] {
  const known = file.accounts.find(one => one.account === account.account)
  const figure = figureOf(account)
  const before = new Map(known?.entries.map(entry => [entry.violationId, canonicalJson(entry)]))
  const entries = figure.entries.filter(entry => before.get(entry.violationId) !== canonicalJson(entry))
  const still = new Set(figure.entries.map(({ violationId }) => violationId))
  const dropped = (known?.entries ?? []).map(({ violationId }) => violationId).filter(id => !still.has(id))
  const isSame = known !== undefined && canonicalJson(totals(known)) === canonicalJson(totals(figure))
  if (isSame && entries.length === 0 && dropped.length === 0) return []
  if ((known?.count ?? 0) === 0 && figure.count === 0) return []
  return [{ type: 'PointsCounted', ...totals(figure), entries, dropped, at }]
}

/** All of an account's violations were taken back. */
function emptied(known: AccountFigure, { accounts }: Standing, { at }: Around): StandingDraft[] {
  if (known.count === 0 || accounts.some(({ account }) => account === known.account)) return []
  const dropped = known.entries.map(({ violationId }) => violationId)
  const nothing = { ...totals(known), hundredths: 0, carriedHundredths: 0, count: 0 }
  return [{ type: 'PointsCounted', ...nothing, entries: [], dropped, at }]
}

function totals({ entries: _entries, ...rest }: AccountFigure): Omit<AccountFigure, 'entries'> {
  return rest
}

/** An account as its merchant sees it. */
export function figureOf({ entries, rules: _rules, ...account }: Account): AccountFigure {
  const shown = entries.map(
    ({ violation, hundredths, changed }): AccountEntry => ({
      violationId: violation.id,
      caseId: violation.caseId,
      at: violation.at,
      hundredths,
      changedBy: changed?.by ?? null,
      ...(changed?.clause != null && { changedClause: changed.clause }),
    }),
  )
  return { ...account, entries: shown }
}

function reversed(sanction: KnownSanction, at: Instant): StandingDraft[] {
  const { id: sanctionId, state, clause } = sanction
  const ended: StandingDraft[] =
    state === 'running' ? [{ type: 'SanctionEnded', sanctionId, reason: 'reversed', at, clause }] : []
  return [...ended, { type: 'SanctionReversed', sanctionId, at, clause }]
}

function progress(sanction: Sanction, around: Around): StandingDraft[] {
  const { file, at, violations, ground } = around
  const { id: sanctionId, startsAt, endsAt, clause } = sanction
  const known = file.sanctions.find(({ id }) => id === sanction.id)
  if (known === undefined && isLongOver({ ...sanction, state: 'ended' }, at)) return []
  const drafts: StandingDraft[] = []
  if (known === undefined) {
    const statement = statementOfSanction(sanction, { violations, merchantId: file.merchantId }, ground)
    drafts.push({ type: 'SanctionAnnounced', sanction, statement, at, clause })
  } else if (isChanged(known, sanction)) {
    // By what became known its turn is still to come.
    if (known.state === 'running' && startsAt > at) {
      drafts.push({ type: 'SanctionEnded', sanctionId, reason: 'reversed', at, clause })
    }
    drafts.push({ type: 'SanctionChanged', sanction, at, clause })
  }
  const isOver = endsAt !== null && endsAt <= at
  const hasBegun = known !== undefined && known.state !== 'announced' && !(known.state === 'ended' && !isOver)
  if (startsAt <= at && !hasBegun) {
    drafts.push({ type: 'SanctionStarted', sanctionId, measures: sanction.measures, at: startsAt, clause })
  }
  if (isOver && known?.state !== 'ended') {
    drafts.push({ type: 'SanctionEnded', sanctionId, reason: sanction.endsBy ?? 'expiry', at: endsAt, clause })
  }
  return drafts
}

function isChanged({ state: _state, ...known }: KnownSanction, sanction: Sanction): boolean {
  return canonicalJson(known) !== canonicalJson(sanction)
}
