import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { get } from '../api/client.ts'
import { useCases, useNow } from '../api/live.ts'
import type { CaseSummary, Order } from '../api/wire.ts'
import { Countdown, nextDeadline, waitsForSide } from '../case/deadline.tsx'
import { Badge } from '../ui/badge.tsx'
import { Button, linkClass } from '../ui/button.tsx'
import { useFigures } from '../ui/figures.ts'
import { useSay } from '../ui/language.ts'
import { Answered, Empty, Loading } from '../ui/states.tsx'
import { buyerWords } from './words.ts'

/** The buyer's orders, each with what is going on about it; what waits for him on top. */
export function OrdersPage() {
  const say = useSay(buyerWords)
  const cases = useCases({ limit: 100 })
  const orders = useInfiniteQuery({
    queryKey: ['orders', 'list'],
    queryFn: ({ signal, pageParam }) => get('/v1/orders', { query: { limit: 20, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next ?? undefined,
  })
  // Together: what comes first on the page must not push down what was there before.
  if (cases.isPending || orders.isPending) return <Loading lines={8} />
  const open = cases.data?.data.filter(({ status }) => status === 'open') ?? []
  const about = new Map(Object.entries(Object.groupBy(cases.data?.data ?? [], ({ order_id }) => order_id ?? '')))
  return (
    <>
      {open.length > 0 && (
        <section className="stack" aria-labelledby="running">
          <h2 id="running">{say('running')}</h2>
          <ul className="stack">
            {open.map(file => (
              <li key={file.id}>
                <RunningCase file={file} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="stack" aria-labelledby="orders">
        <h1 id="orders" className="section-title">
          {say('orders')}
        </h1>
        <Answered asked={orders} lines={4}>
          {({ pages }) => (
            <>
              {pages[0]?.data.length === 0 && <Empty title={say('orders_none')} />}
              <ul className="stack">
                {pages
                  .flatMap(page => page.data)
                  .map(order => (
                    <li key={order.id}>
                      <OrderCard order={order} cases={about.get(order.id) ?? []} />
                    </li>
                  ))}
              </ul>
            </>
          )}
        </Answered>
        {orders.hasNextPage && (
          <Button isBusy={orders.isFetchingNextPage} onClick={() => orders.fetchNextPage()}>
            {say('more')}
          </Button>
        )}
      </section>
    </>
  )
}

function RunningCase({ file }: { file: CaseSummary }) {
  const say = useSay(buyerWords)
  const now = useNow()
  const deadline = nextDeadline(file)
  return (
    <Link to="/cases/$caseId" params={{ caseId: file.id }} className="card running-case">
      <span className="row apart">
        <strong>{file.titles.goods ?? file.titles.kind}</strong>
        {waitsForSide(file, 'buyer') && <Badge>{say('your_turn')}</Badge>}
      </span>
      <span className="row apart">
        <span>{file.titles.stage}</span>
        {deadline !== null && <Countdown dueAt={deadline.due_at} now={now} />}
      </span>
    </Link>
  )
}

function OrderCard({ order, cases }: { order: Order; cases: readonly CaseSummary[] }) {
  const say = useSay(buyerWords)
  const { money, moment } = useFigures()
  const [first] = order.lines
  const title = first?.title ?? order.id
  const others = order.lines.length - 1
  const paidMinor = order.lines.reduce((sum, line) => sum + line.paid_minor, order.shipping_fee_minor)
  return (
    <article className="card order">
      <header className="row apart">
        <span className="soft small">{order.merchant.name}</span>
        <span className="soft small">{say('order_paid', { moment: moment(order.paid_at, '') })}</span>
      </header>
      <div className="row apart">
        <h2 className="order-title">
          {others === 0 ? title : say('goods_more', { title, count: order.lines.length })}
        </h2>
        <strong>{money(paidMinor, order.currency)}</strong>
      </div>
      {order.refunded_minor > 0 && (
        <p>
          <Badge tone="good">{say('refunded', { sum: money(order.refunded_minor, order.currency) })}</Badge>
        </p>
      )}
      <ul className="tight">
        {cases.map(file => (
          <li key={file.id}>
            <Link to="/cases/$caseId" params={{ caseId: file.id }} className="order-case">
              {file.titles.kind} · {file.titles.outcome ?? file.titles.stage}
            </Link>
          </li>
        ))}
      </ul>
      <p className="row order-end">
        <Link
          to="/orders/$orderId/apply"
          params={{ orderId: order.id }}
          className={linkClass('plain')}
          aria-label={say('apply_for', { title })}
        >
          {say('apply')}
        </Link>
      </p>
    </article>
  )
}
