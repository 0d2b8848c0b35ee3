import { Link } from '@tanstack/react-router'
import { useCase } from '../../api/live.ts'
import type { Case } from '../../api/wire.ts'
import { useSay } from '../../ui/language.ts'
import { Answered, Empty } from '../../ui/states.tsx'
import { CompareProof } from '../proof/compare-proof.tsx'
import { staffWords } from '../words.ts'
import { RulingForm } from './ruling-form.tsx'

/** A ruling, step by step, with the proof at hand and what it would move in sight. */
export function RulingPage({ caseId }: { caseId: string }) {
  const say = useSay(staffWords)
  const asked = useCase(caseId)
  return (
    <>
      <Link to="/cases/$caseId" params={{ caseId }} className="back">
        {asked.data?.titles.goods ?? say('back_to_case')}
      </Link>
      <h1>{say('ruling')}</h1>
      <Answered asked={asked} lines={8}>
        {file => <Ruling file={file} />}
      </Answered>
    </>
  )
}

function Ruling({ file }: { file: Case }) {
  const say = useSay(staffWords)
  const action = file.actions.find(({ name }) => name === 'rule')
  const closed = file.unavailable.find(({ name }) => name === 'rule')
  if (action === undefined) return <Empty title={closed?.reason ?? say('ruling_closed')} />
  return (
    <>
      <details className="ruling-proof">
        <summary>{say('ruling_proof')}</summary>
        <CompareProof file={file} />
      </details>
      <RulingForm file={file} action={action} />
    </>
  )
}
