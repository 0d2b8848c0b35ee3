import type { Case } from '../../api/wire.ts'
import { ClauseLink } from '../../case/clause-link.tsx'
import type { FormSchema } from '../../case/schema.ts'
import { Button } from '../../ui/button.tsx'
import { useFigures } from '../../ui/figures.ts'
import { useLanguage, useSay } from '../../ui/language.ts'
import { Notice } from '../../ui/notice.tsx'
import { staffWords } from '../words.ts'

interface ProposalProps {
  readonly file: Case
  readonly schema: FormSchema
  readonly onAdopt: () => void
}

/** What the rules come to on the proof that is there: filled in already, the agent's to change. */
export function Proposal({ file, schema, onAdopt }: ProposalProps) {
  const say = useSay(staffWords)
  const language = useLanguage()
  const { money } = useFigures()
  const { proposed_ruling: proposed, pack, opened_at } = file
  if (proposed === null) return <Notice title={say('no_proposal')}>{say('no_proposal_hint')}</Notice>
  const liability = schema.properties?.liability?.['x-titles']?.[proposed.liability]?.[language] ?? proposed.liability
  const kinds = schema.properties?.remedies?.items?.properties?.kind?.['x-titles'] ?? {}
  const remedies = proposed.remedies.map(({ kind, amount_minor }) => {
    const title = kinds[kind]?.[language] ?? kind
    return amount_minor === null ? title : `${title} ${money(amount_minor, file.money.currency)}`
  })
  return (
    <Notice title={say('proposal')}>
      <p className="capital">
        {say('proposal_says', { liability, remedies: remedies.join(' · ') || say('proposal_nothing') })}{' '}
        {proposed.clause !== null && <ClauseLink clause={proposed.clause} pack={pack.id} asOf={opened_at} />}
      </p>
      <Button onClick={onAdopt}>{say('proposal_adopt')}</Button>
    </Notice>
  )
}
