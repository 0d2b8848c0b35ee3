import type { Instant } from '../kernel/instant.ts'
import { lookUp } from '../policy/table.ts'
import type { Account, Clearing } from './account.ts'
import { type Ground, pointsOf, tableOf } from './ground.ts'
import { type Node, nodesPassed } from './nodes.ts'
import type { CountedViolation } from './points.ts'
import { VIOLATIONS_SHOWN_MAX } from './sanction.ts'
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
  const { zone } = ground.rules(rules)
  const year = yearOf(at, zone)
  const yearEndsAt = yearStart(year + 1, zone)
  const nothing = { hundredths: 0, carriedHundredths: 0, count: 0, entries: [] }
  return { account, class: group, year, yearEndsAt, ...nothing, rules }
}

function added(account: Account, one: CountedViolation): Account {
  return {
    ...account,
    class: one.violation.class,
    rules: one.violation.rules,
    hundredths: account.hundredths + one.hundredths,
    count: account.count + 1,
    entries: [...account.entries.slice(1 - VIOLATIONS_SHOWN_MAX), one],
  }
}

/** Lets the years end that lie between what an account counts and a moment. */
function endYears(account: Account, at: Instant, ground: Ground) {
  const clearings: Clearing[] = []
  let now = account
  while (now.yearEndsAt <= at) {
    const { next, clearing } = endYear(now, ground)
    if (clearing !== null) clearings.push(clearing)
    now = next
  }
  return { account: now, clearings }
}

function endYear(account: Account, ground: Ground): { next: Account; clearing: Clearing | null } {
  const { hundredths, carriedHundredths, year, yearEndsAt: at } = account
  const snapshot = ground.rules(account.rules)
  const nextYear = { year: year + 1, yearEndsAt: yearStart(year + 2, snapshot.zone) }
  if (hundredths === 0) return { next: { ...account, ...nextYear, count: 0, entries: [] }, clearing: null }
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
  const emptied = left === 0 ? { count: 0, entries: [] } : {}
  const next = { ...account, ...nextYear, hundredths: left, carriedHundredths: left, ...emptied }
  const clause = row?.clause ?? null
  const cleared = { clearedHundredths: hundredths - left, carriedHundredths: left, clause }
  return { next, clearing: { account: account.account, year, at, ...cleared } }
}
