import { formatInstant, type Instant } from '../../../core/kernel/instant.ts'
import type { Snapshot } from '../../../core/policy/snapshot.ts'
import type { DepositFigure } from '../../../core/standing/deposit.ts'
import type { Ground } from '../../../core/standing/ground.ts'
import type { AccountFigure, KnownSanction } from '../../../core/standing/standing-file.ts'
import type { Statement } from '../../../core/standing/statement.ts'
import type { StandingPage } from '../../application/standing/read-standing.ts'
import type { StoredViolation } from '../../application/standing/standing-store.ts'
import { measureTitle, violationTitle } from '../../application/wording/standing-titles.ts'
import { packName } from './pack-view.ts'

interface Shown {
  /** The rules of now, for titles and moments. */
  readonly snapshot: Snapshot
  /** Those that what is shown has pinned. */
  readonly ground: Pick<Ground, 'rules'>
}

/** A merchant's points and sanctions; every number with the violations and cases behind it. */
export function standingView({ accounts, sanctions, deposit }: StandingPage, shown: Shown) {
  const { snapshot } = shown
  const { zone } = snapshot
  return {
    points: accounts.map(account => pointsView(account, zone)),
    sanctions: sanctions.map(sanction => sanctionView(sanction, shown)),
    measures: measuresInForce(sanctions, snapshot),
    deposit: deposit && depositView(deposit, zone),
  }
}

function depositView(deposit: DepositFigure, zone: string) {
  const { categories, requiredMinor, balanceMinor, missingMinor, currency, dueAt, clause } = deposit
  const sums = { required_minor: requiredMinor, balance_minor: balanceMinor, missing_minor: missingMinor, currency }
  return { categories, ...sums, due_at: moment(dueAt, zone), clause }
}

function pointsView(figure: AccountFigure, zone: string) {
  const { class: group, account, year, yearEndsAt, hundredths, carriedHundredths, count, entries } = figure
  return {
    class: group,
    account,
    year,
    year_ends_at: formatInstant(yearEndsAt, zone),
    points: inPoints(hundredths),
    carried_points: inPoints(carriedHundredths),
    count,
    violations: entries.map(entry => ({
      violation_id: entry.violationId,
      case_id: entry.caseId,
      at: formatInstant(entry.at, zone),
      points: inPoints(entry.hundredths),
      changed_by: entry.changedBy,
      changed_clause: entry.changedClause ?? null,
    })),
  }
}

function sanctionView(sanction: KnownSanction & { readonly statement: Statement }, { snapshot, ground }: Shown) {
  const { zone } = snapshot
  const rules = ground.rules(sanction.rules)
  const { id, state, account, class: group, levelHundredths, measures, penaltyMinor, clause } = sanction
  return {
    id,
    state,
    account,
    class: group,
    points: inPoints(levelHundredths),
    measures,
    penalty_minor: penaltyMinor,
    currency: rules.currency,
    pack: packName(rules),
    clause,
    starts_at: formatInstant(sanction.startsAt, zone),
    expires_at: moment(sanction.expiresAt, zone),
    ends_at: moment(sanction.endsAt, zone),
    ends_by: sanction.endsBy,
    awaits: sanction.awaits,
    violation_ids: sanction.violationIds,
    titles: { measures: measures.map(code => measureTitle(code, snapshot)) },
    statement: statementView(sanction.statement, zone),
  }
}

/** What a shop's software has to carry out now, whichever sanctions ask for it, and until when. */
function measuresInForce(sanctions: StandingPage['sanctions'], snapshot: Snapshot) {
  const running = sanctions.filter(({ state }) => state === 'running')
  const names = [...new Set(running.flatMap(({ measures }) => measures))].sort()
  return names.map(measure => {
    const asking = running.filter(({ measures }) => measures.includes(measure))
    const ends = asking.map(({ endsAt }) => endsAt)
    const until = ends.some(at => at === null) ? null : (Math.max(...ends.map(Number)) as Instant)
    const title = measureTitle(measure, snapshot)
    return { measure, title, until: moment(until, snapshot.zone), sanction_ids: asking.map(({ id }) => id) }
  })
}

export function violationView(
  { violation, recordedAt, statement, reversals }: StoredViolation,
  { merchantId, snapshot, ground }: Shown & { readonly merchantId: string },
) {
  const { zone } = snapshot
  const rules = ground.rules(violation.rules)
  const { id, caseId, code, class: group, tier, pointsHundredths, measures, measuresUntil, clause, at } = violation
  return {
    id,
    merchant_id: merchantId,
    case_id: caseId,
    code,
    class: group,
    tier,
    points: inPoints(pointsHundredths),
    penalty_minor: violation.penaltyMinor ?? null,
    currency: rules.currency,
    pack: packName(rules),
    measures,
    measures_until: moment(measuresUntil, zone),
    clause,
    at: formatInstant(at, zone),
    recorded_at: formatInstant(recordedAt, zone),
    revoked: reversals.some(one => one.pointsHundredths === null),
    reversals: reversals.map(one => ({
      appeal_id: one.appealId,
      points: inPoints(one.pointsHundredths),
      recorded_at: formatInstant(one.recordedAt, zone),
    })),
    titles: {
      violation: violationTitle(code, statement.rule.title, snapshot),
      measures: measures.map(measure => measureTitle(measure, snapshot)),
    },
    statement: statementView(statement, zone),
  }
}

export function statementView({ rule, facts, evidence, appeal }: Statement, zone: string) {
  return { rule, facts, evidence, appeal: { ...appeal, until: moment(appeal.until, zone) } }
}

/** Points as people count them: 0.5, not fifty hundredths. */
function inPoints<Hundredths extends number | null>(hundredths: Hundredths) {
  return hundredths === null ? null : hundredths / 100
}

function moment(at: Instant | null, zone: string): string | null {
  return at === null ? null : formatInstant(at, zone)
}
