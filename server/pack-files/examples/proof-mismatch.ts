import { evidenceWanted, proposedRuling } from '../../../core/case-file/wanted.ts'
import type { CaseState, Ground } from '../drive/case-state.ts'
import type { Expectation, WantedProof } from './example.ts'
import type { Mismatch } from './mismatch.ts'

/** Where the proof that is wanted, or what the rules come to on it, isn't as a story says. */
export function proofMismatch({ wanted, proposal, place }: Expectation, state: CaseState, ground: Ground): Mismatch[] {
  const sight = { file: state.file, at: state.now, ...ground }
  const differ = (what: string, expected: string, actual: string): Mismatch[] =>
    expected === actual ? [] : [{ what, expected, actual, place }]
  return [
    ...(wanted === null ? [] : differ('wanted', textOf(wanted), textOf(asSaid(wanted, evidenceWanted(sight))))),
    ...(proposal === null ? [] : differ('proposal', proposalText(proposal), seenProposal(proposal, sight))),
  ]
}

/** What is wanted, said as fully as the story says it. */
function asSaid(said: readonly WantedProof[], seen: readonly WantedProof[]): WantedProof[] {
  return seen.map(({ from, kind, have }) => {
    const same = said.find(one => one.from === from && one.kind === kind)
    return { from, kind, ...(same?.have !== undefined && have !== undefined && { have }) }
  })
}

function textOf(wanted: readonly WantedProof[]): string {
  const words = wanted.map(({ from, kind, have }) => {
    return `${kind} of the ${from}${have === undefined ? '' : have ? ' (there)' : ' (missing)'}`
  })
  return words.sort().join(', ') || 'nothing'
}

type Proposal = NonNullable<Expectation['proposal']>

function proposalText(proposal: Proposal): string {
  if (proposal === 'none') return 'none: a person weighs it'
  const { liability, outcome, clause } = proposal
  return `${outcome}, liable: ${liability}${clause === undefined ? '' : ` (${clause})`}`
}

function seenProposal(said: Proposal, sight: Parameters<typeof proposedRuling>[0]): string {
  const seen = proposedRuling(sight)
  if (seen === null) return proposalText('none')
  const { liability, outcome, clause } = seen
  const cites = said !== 'none' && said.clause !== undefined && clause !== null
  return proposalText({ liability, outcome, ...(cites && { clause }) })
}
