import type { CaseFile } from '../../../core/case-file/case-file.ts'
import type { Command } from '../../../core/case-file/command.ts'
import type { Snapshot } from '../../../core/policy/snapshot.ts'
import type { Input } from './past-case.ts'

/**
 * A past act as it is done in a case that went another way: about the same payout, whatever its id is now; taking the
 * standing offer where it is still the one that was taken; and a ruling on the same facts, citing what there is.
 */
export function adapted(input: Input, at: { file: CaseFile | null; snapshot: Snapshot }): Command {
  const { command, payoutPlace } = input
  const { file, snapshot } = at
  if (file === null) return command
  switch (command.name) {
    case 'record_payout':
      return withFields(command, { payoutId: file.payouts[payoutPlace ?? 0]?.id })
    case 'settle':
      return takesStandingOffer(command, file) ? { ...command, fields: {} } : command
    case 'rule':
      return withFields(command, { clauses: citable(command.fields.clauses, snapshot) })
    default:
      return command
  }
}

function takesStandingOffer({ by, fields }: Command, { settlementOffer, claim, ruling }: CaseFile): boolean {
  const isOthers = settlementOffer !== null && settlementOffer.offeredBy !== by.role
  const claimStands = by.role === 'merchant' && ruling === null
  const standing = isOthers ? settlementOffer : claimStands ? claim : null
  return standing?.remedy === fields.remedy && standing?.amountMinor === fields.amountMinor
}

function citable(clauses: unknown, snapshot: Snapshot): readonly string[] {
  return Array.isArray(clauses) ? clauses.filter(clause => snapshot.clauses[clause] !== undefined) : []
}

function withFields(command: Command, fields: Command['fields']): Command {
  return { ...command, fields: { ...command.fields, ...fields } }
}
