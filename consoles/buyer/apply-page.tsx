import { Link, useNavigate } from '@tanstack/react-router'
import { useOrder } from '../api/live.ts'
import { OpeningForm } from '../case/opening/opening-form.tsx'
import { useFigures } from '../ui/figures.ts'
import { useSay } from '../ui/language.ts'
import { Answered } from '../ui/states.tsx'
import { buyerWords } from './words.ts'

export function ApplyPage({ orderId }: { orderId: string }) {
  const say = useSay(buyerWords)
  const { money } = useFigures()
  const navigate = useNavigate()
  const asked = useOrder(orderId)
  return (
    <>
      <Link to="/" className="back">
        {say('back_orders')}
      </Link>
      <h1>{say('apply_title')}</h1>
      <Answered asked={asked} lines={5}>
        {order => (
          <>
            <ul className="card tight">
              {order.lines.map(({ id, title, paid_minor }) => (
                <li key={id} className="row apart">
                  <span>{title}</span>
                  <span>{money(paid_minor, order.currency)}</span>
                </li>
              ))}
            </ul>
            <OpeningForm
              about={{ order_id: orderId }}
              order={order}
              onOpened={file => navigate({ to: '/cases/$caseId', params: { caseId: file.id } })}
            />
          </>
        )}
      </Answered>
    </>
  )
}
