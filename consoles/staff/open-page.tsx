import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { get } from '../api/client.ts'
import { useOrder } from '../api/live.ts'
import type { Order } from '../api/wire.ts'
import { OpeningForm } from '../case/opening/opening-form.tsx'
import { Button } from '../ui/button.tsx'
import { useFigures } from '../ui/figures.ts'
import { Labelled } from '../ui/labelled.tsx'
import { useSay } from '../ui/language.ts'
import { Answered, Empty } from '../ui/states.tsx'
import { staffWords } from './words.ts'

/** A case that the platform opens itself, about an order: a buyer called, or somebody looked into a shop. */
export function OpenPage({ orderId }: { orderId: string | undefined }) {
  const say = useSay(staffWords)
  return (
    <>
      <h1>{say('open_case')}</h1>
      {orderId === undefined ? <ChooseOrder /> : <AboutOrder orderId={orderId} />}
    </>
  )
}

function ChooseOrder() {
  const say = useSay(staffWords)
  const navigate = useNavigate()
  const [number, setNumber] = useState('')
  const newest = useQuery({
    queryKey: ['orders', 'newest'],
    queryFn: ({ signal }) => get('/v1/orders', { query: { limit: 20 }, signal }),
  })
  return (
    <>
      <form
        className="stack opening"
        onSubmit={event => {
          event.preventDefault()
          navigate({ to: '/open', search: { order: number.trim() } })
        }}
      >
        <Labelled label={say('order_number')} hint={say('order_number_hint')}>
          {tied => (
            <input
              {...tied}
              className="input"
              autoComplete="off"
              maxLength={64}
              value={number}
              onChange={event => setNumber(event.target.value)}
            />
          )}
        </Labelled>
        <div className="row">
          <Button type="submit" tone="main" disabled={number.trim() === ''}>
            {say('order_show')}
          </Button>
        </div>
      </form>
      <section className="stack" aria-labelledby="newest">
        <h2 id="newest">{say('orders_newest')}</h2>
        <Answered asked={newest} lines={6}>
          {({ data: orders }) => (
            <>
              {orders.length === 0 && <Empty title={say('orders_none')} />}
              <ul className="stack">
                {orders.map(order => (
                  <li key={order.id}>
                    <OrderCard order={order} isChoice />
                  </li>
                ))}
              </ul>
            </>
          )}
        </Answered>
      </section>
    </>
  )
}

function AboutOrder({ orderId }: { orderId: string }) {
  const say = useSay(staffWords)
  const navigate = useNavigate()
  const asked = useOrder(orderId)
  return (
    <>
      <Link to="/open" className="back">
        {say('order_other')}
      </Link>
      <Answered asked={asked} lines={6}>
        {order => (
          <>
            <OrderCard order={order} />
            <OpeningForm
              about={{ order_id: orderId }}
              order={order}
              onOpened={opened => navigate({ to: '/cases/$caseId', params: { caseId: opened.id } })}
            />
          </>
        )}
      </Answered>
    </>
  )
}

function OrderCard({ order, isChoice = false }: { order: Order; isChoice?: boolean }) {
  const say = useSay(staffWords)
  const { money, moment } = useFigures()
  const { id, lines, buyer, merchant, paid_at, currency } = order
  const sides = say('order_between', { buyer: buyer.name ?? buyer.id, merchant: merchant.name ?? merchant.id })
  return (
    <article className="card">
      <p className="row apart">
        {isChoice ? (
          <Link to="/open" search={{ order: id }} className="number">
            {id}
          </Link>
        ) : (
          <span className="number">{id}</span>
        )}
        <span className="soft small">{say('order_paid', { moment: moment(paid_at, '') })}</span>
      </p>
      <p className="soft">{sides}</p>
      <ul className="tight">
        {lines.map(line => (
          <li key={line.id} className="row apart">
            <span>
              {line.title} × {line.quantity}
            </span>
            <span>{money(line.paid_minor, currency)}</span>
          </li>
        ))}
      </ul>
    </article>
  )
}
