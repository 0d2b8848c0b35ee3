import type { Violation } from '../../../core/case-file/handling.ts'
import type { StandingActor } from '../../../core/standing/events.ts'
import type { StandingCommand } from '../../../core/standing/handle.ts'
import { statementOfViolation } from '../../../core/standing/statement.ts'
import type { EnteredViolation } from '../../../core/standing/violation.ts'
import type { SentRow } from '../outbox-store.ts'
import type { Marketplace } from '../ports.ts'
import { changeStanding, type StandingChange, type StandingPorts } from './change-standing.ts'
import { groundOf } from './ground-of.ts'
import type { FoundNews, ReversedNews, StandingNews } from './standing-news.ts'

/** Enters into a merchant's standing what a case found, or takes back what an appeal took back; once each. */
export async function tellStanding(row: Pick<SentRow, 'id' | 'marketplaceId' | 'body'>, ports: StandingPorts) {
  const news = row.body as StandingNews
  const { marketplaceId } = row
  const command = commandOf(news, ports)
  const result = await changeStanding({ marketplaceId, merchantId: news.merchantId }, { command, by: PLATFORM }, ports)
  if (result.status === 'rejected') throw new Error(`${row.id} came at a bad moment: ${result.rejection.code}`)
}

function commandOf(news: StandingNews, ports: StandingPorts): StandingChange['command'] {
  switch (news.kind) {
    case 'found':
      return marketplace => entering(news, marketplace, ports)
    case 'reversed':
      return reversing(news)
    case 'funds':
      return { name: 'count_funds' }
  }
}

/** It counts by the rules of its own day, which may be later than those that its case opened under. */
async function entering(
  { violation, caseId, foundBy, finding }: FoundNews,
  marketplace: Marketplace,
  ports: StandingPorts,
): Promise<StandingCommand> {
  const found = await ports.rules.pinned(foundBy)
  const rules = await ports.rules.inForce(marketplace, violation.at)
  const entered = enteredOf(violation, { caseId, rules: rules.hash })
  const ground = await groundOf([entered], ports)
  const statement = statementOfViolation(entered, finding, { found, ground })
  return { name: 'enter_violation', violation: entered, statement }
}

function enteredOf(
  { takenBackHundredths: _later, ...violation }: Omit<Violation, 'revoked'>,
  { caseId, rules }: { caseId: string; rules: string },
): EnteredViolation {
  return { ...violation, caseId, rules }
}

function reversing({ violationId, appealId, pointsHundredths }: ReversedNews) {
  return { name: 'reverse_violation', violationId, appealId, pointsHundredths } as const
}

const PLATFORM: StandingActor = { role: 'system', id: 'platform' }
