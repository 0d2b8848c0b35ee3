import { useOrder } from '../api/live.ts'
import type { Case } from '../api/wire.ts'
import { claimWords } from '../case/claim-words.ts'
import { ClauseLink } from '../case/clause-link.tsx'
import { useFigures } from '../ui/figures.ts'
import { useSay } from '../ui/language.ts'
import { staffWords } from './words.ts'

/** What is claimed, and what each side says to it, next to each other. */
export function CaseFacts({ file }: { file: Case }) {
  const say = useSay(staffWords)
  const figures = useFigures()
  const { order_id, opened_at, ruling } = file
  return (
    <section className="card" aria-labelledby="facts">
      <h2 id="facts">{say('facts')}</h2>
      <dl className="facts">
        <dt>{say('claim_label')}</dt>
        <dd>{claimWords(file)}</dd>
        <dt>{say('opened')}</dt>
        <dd>{figures.moment(opened_at)}</dd>
        {order_id !== null && <OrderLine orderId={order_id} />}
        {ruling !== null && (
          <>
            <dt>{say('ruled')}</dt>
            <dd className="words">
              {ruling.reasons}{' '}
              {ruling.clauses.map(clause => (
                <ClauseLink key={clause} clause={clause} pack={file.pack.id} asOf={opened_at} />
              ))}
            </dd>
          </>
        )}
      </dl>
      <Sides file={file} />
    </section>
  )
}

function OrderLine({ orderId }: { orderId: string }) {
  const say = useSay(staffWords)
  const { money } = useFigures()
  const { data: order } = useOrder(orderId)
  return (
    <>
      <dt>{say('order')}</dt>
      <dd>
        <span className="number">{orderId}</span>
        {order?.lines.map(({ id, title, quantity, paid_minor }) => (
          <span key={id} className="order-line">
            {title} × {quantity} · {money(paid_minor, order.currency)}
          </span>
        ))}
      </dd>
    </>
  )
}

function Sides({ file }: { file: Case }) {
  const say = useSay(staffWords)
  const figures = useFigures()
  const { titles, parties, statement, proposal, handling, money } = file
  const { buyer, merchant } = parties
  return (
    <div className="proof-sides">
      <div className="tight side">
        <h3>{say('buyer_says', { name: buyer?.name ?? buyer?.id ?? '' })}</h3>
        <p className="words">{statement ?? <span className="soft">{say('says_nothing')}</span>}</p>
      </div>
      <div className="tight side">
        <h3>{say('merchant_says', { name: merchant.name ?? merchant.id })}</h3>
        {titles.refusal !== null && <p>{say('refused', { reason: titles.refusal })}</p>}
        {proposal !== null && (
          <p>{say('offered', { offer: titles.proposal ?? figures.money(proposal.amount_minor, money.currency) })}</p>
        )}
        {handling?.reply != null && <p className="words">{handling.reply.plan ?? handling.reply.reason}</p>}
        {titles.refusal === null && proposal === null && handling?.reply == null && (
          <p className="soft">{say('says_nothing')}</p>
        )}
      </div>
    </div>
  )
}
