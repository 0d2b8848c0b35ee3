import { Link, useNavigate } from '@tanstack/react-router'
import { useCase, useOrder } from '../../api/live.ts'
import { useSay } from '../../ui/language.ts'
import { OpeningForm } from './opening-form.tsx'
import { openingWords } from './words.ts'

/** What may still be opened about a case: a complaint, an appeal, a report. */
export function TakeFurtherPage({ caseId }: { caseId: string }) {
  const say = useSay(openingWords)
  const navigate = useNavigate()
  const { data: file } = useCase(caseId)
  const { data: order = null } = useOrder(file?.order_id ?? null)
  return (
    <>
      <Link to="/cases/$caseId" params={{ caseId }} className="back">
        {file?.titles.goods ?? file?.titles.kind ?? say('back')}
      </Link>
      <h1>{say('further')}</h1>
      <OpeningForm
        about={{ case_id: caseId }}
        order={order}
        onOpened={opened => navigate({ to: '/cases/$caseId', params: { caseId: opened.id } })}
      />
    </>
  )
}
