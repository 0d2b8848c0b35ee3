import type { Instant } from '../kernel/instant.ts'
import { lookUp } from '../policy/table.ts'
import type { Account, Clearing } from './account.ts'
import { type Ground, pointsOf, tableOf } from './ground.ts'
import { type Node, nodesPassed } from './nodes.ts'
import type { CountedViolation } from './points.ts'
import { yearOf, yearStart } from './window.ts'

export interface Ledger {
  readonly accounts: readonly Account[]
  readonly nodes: readonly Node[]
  readonly clearings: readonly Clearing[]
}

/**
 * Adds up what violations cost, account by account and year by year: which nodes were passed on the way, and what each
 * year's end cleared or carried over (TB-PTS-20, TB-PTS-21). A year ends by the rules of its account's last violation.
 */
export function addUp(counted: readonly CountedViolation[], asOf: Instant, ground: Ground): Ledger {
  const accounts = new Map<string, Account>()
  const nodes: Node[] = []
  const clearings: Clearing[] = []
  const upTo = (account: Account, at: Instant) => {
    const ended = endYears(account, at, ground)
    clearings.push(...ended.clearings)
    return ended.account
  }
  for (const one of counted) {
    const known = accounts.get(one.account)
    const before = known === undefined ? opened(one, ground) : upTo(known, one.violation.at)
    const after = added(before, one)
    nodes.push(...nodesPassed({ before, after, by: one }, ground))
    accounts.set(one.account, after)
  }
  return { accounts: [...accounts.values()].map(account => upTo(account, asOf)), nodes, clearings }
}

function opened({ account, violation }: CountedViolation, ground: Ground): Account {
  const { at, rules, class: group } = violation
  const year = yearOf(at, ground.rules(rules).zone)
  return { account, class: group, year, hundredths: 0, carriedHundredths: 0, entries: [], rules }
}

function added(account: Account, one: CountedViolation): Account {
  return {
    ...account,
    class: one.violation.class,
    rules: one.violation.rules,
    hundredths: account.hundredths + one.hundredths,
    entries: [...account.entries, one],
  }
}

/** Lets the years end that lie between what an account counts and a moment. */
function endYears(account: Account, at: Instant, ground: Ground) {
  const { zone } = ground.rules(account.rules)
  const clearings: Clearing[] = []
  let now = account
  while (now.year < yearOf(at, zone)) {
    const { next, clearing } = endYear(now, ground)
    if (clearing !== null) clearings.push(clearing)
    now = next
  }
  return { account: now, clearings }
}

function endYear(account: Account, ground: Ground): { next: Account; clearing: Clearing | null } {
  const { hundredths, carriedHundredths, year } = account
  if (hundredths === 0) return { next: { ...account, year: year + 1, entries: [] }, clearing: null }
  const snapshot = ground.rules(account.rules)
  const at = yearStart(year + 1, snapshot.zone)
  const facts = {
    account: account.account,
    class: account.class,
    points: hundredths / 100,
    new_points: (hundredths - carriedHundredths) / 100,
  }
  const row = lookUp(tableOf(snapshot, 'point_clearing'), facts)
  const asking = { snapshot, facts, at }
  // A pack that names no clearing clears nothing.
  const stays = row === null || row.then.cleared === 'never'
  const left = stays ? hundredths : Math.min(pointsOf(row.then.carried, asking) ?? 0, hundredths)
  const entries = left === 0 ? [] : account.entries
  const next = { ...account, year: year + 1, hundredths: left, carriedHundredths: left, entries }
  const clause = row?.clause ?? null
  const cleared = { clearedHundredths: hundredths - left, carriedHundredths: left, clause }
  return { next, clearing: { account: account.account, year, at, ...cleared } }
}
