import { Link, useNavigate } from '@tanstack/react-router'
import { useCase, useOrder } from '../api/live.ts'
import { OpeningForm } from '../case/opening/opening-form.tsx'
import { useSay } from '../ui/language.ts'
import { merchantWords } from './words.ts'

/** What may still be opened about a case: a complaint, an appeal. */
export function TakeFurtherPage({ caseId }: { caseId: string }) {
  const say = useSay(merchantWords)
  const navigate = useNavigate()
  const { data: file } = useCase(caseId)
  const { data: order = null } = useOrder(file?.order_id ?? null)
  return (
    <>
      <Link to="/cases/$caseId" params={{ caseId }} className="back">
        {file?.titles.goods ?? file?.titles.kind ?? say('back')}
      </Link>
      <h1>{say('further_title')}</h1>
      <OpeningForm
        about={{ case_id: caseId }}
        order={order}
        onOpened={opened => navigate({ to: '/cases/$caseId', params: { caseId: opened.id } })}
      />
    </>
  )
}
