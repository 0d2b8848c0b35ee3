import type { Case, Order } from '../api/wire.ts'
import { claimWords } from '../case/claim-words.ts'
import { ClauseLink } from '../case/clause-link.tsx'
import { useFigures } from '../ui/figures.ts'
import { useSay } from '../ui/language.ts'
import { merchantWords } from './words.ts'

/** What is claimed, and what each side says to it. */
export function CaseFacts({ file }: { file: Case }) {
  const say = useSay(merchantWords)
  const figures = useFigures()
  const { titles, parties, statement, proposal, ruling, opened_at, order_id } = file
  return (
    <section className="card" aria-labelledby="facts">
      <h2 id="facts">{say('facts')}</h2>
      <dl className="facts">
        <dt>{say('remedy')}</dt>
        <dd>{claimWords(file)}</dd>
        {parties.buyer !== null && (
          <>
            <dt>{say('buyer')}</dt>
            <dd>{parties.buyer.name ?? parties.buyer.id}</dd>
          </>
        )}
        {order_id !== null && (
          <>
            <dt>{say('order')}</dt>
            <dd className="number">{order_id}</dd>
          </>
        )}
        <dt>{say('opened')}</dt>
        <dd>{figures.moment(opened_at)}</dd>
        <dt>{say('buyer_says')}</dt>
        <dd className="words">{statement ?? <span className="soft">{say('says_nothing')}</span>}</dd>
        {titles.refusal !== null && (
          <>
            <dt>{say('your_refusal')}</dt>
            <dd>{titles.refusal}</dd>
          </>
        )}
        {proposal !== null && (
          <>
            <dt>{say('your_offer')}</dt>
            <dd>{titles.proposal}</dd>
          </>
        )}
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
    </section>
  )
}

export function OrderGoods({ order }: { order: Order }) {
  const say = useSay(merchantWords)
  const { money } = useFigures()
  return (
    <section className="card" aria-labelledby="goods">
      <h2 id="goods">{say('order_goods')}</h2>
      <ul className="tight">
        {order.lines.map(({ id, title, quantity, paid_minor }) => (
          <li key={id} className="row apart">
            <span>
              {title} × {quantity}
            </span>
            <span>{money(paid_minor, order.currency)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
