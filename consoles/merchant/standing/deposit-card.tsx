import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { get } from '../../api/client.ts'
import { useNow } from '../../api/live.ts'
import type { Posting, Standing } from '../../api/wire.ts'
import { ClauseLink } from '../../case/clause-link.tsx'
import { Countdown } from '../../case/deadline.tsx'
import { Button } from '../../ui/button.tsx'
import { useFigures } from '../../ui/figures.ts'
import { useSay } from '../../ui/language.ts'
import { Answered } from '../../ui/states.tsx'
import type { RulesOf } from './reasons-button.tsx'
import type { StandingView } from './standing-view.ts'
import { standingWords } from './words.ts'

type Deposit = NonNullable<Standing['deposit']>

/** What the deposit has to be, what is in it, what is missing and until when, and how it moved, by then. */
export function DepositCard({ standing, view }: { standing: Standing; view: StandingView }) {
  const say = useSay(standingWords)
  const { deposit, merchant_id: merchantId, pack, as_of: asOf } = standing
  const rules = { pack: pack.id, asOf }
  return (
    <section className="card" aria-labelledby="deposit">
      <h2 id="deposit">{say('deposit')}</h2>
      {deposit === null ? (
        <p className="soft">{say('deposit_none')}</p>
      ) : (
        <DepositSums deposit={deposit} rules={rules} />
      )}
      <details className="opens">
        <summary>{say('movements')}</summary>
        <Movements account={`merchant:${merchantId}:deposit`} pack={pack.id} view={view} />
      </details>
    </section>
  )
}

function DepositSums({ deposit, rules }: { deposit: Deposit; rules: RulesOf }) {
  const say = useSay(standingWords)
  const { money, moment } = useFigures()
  const now = useNow()
  const { required_minor, balance_minor, missing_minor, currency, due_at, clause } = deposit
  return (
    <>
      <dl className="facts">
        <dt>{say('deposit_required')}</dt>
        <dd>
          {money(required_minor, currency)} {clause !== null && <ClauseLink clause={clause} {...rules} />}
        </dd>
        <dt>{say('deposit_held')}</dt>
        <dd>{money(balance_minor, currency)}</dd>
        <dt>{say('deposit_missing')}</dt>
        <dd>{missing_minor > 0 ? <strong>{money(missing_minor, currency)}</strong> : say('deposit_full')}</dd>
      </dl>
      {missing_minor > 0 && due_at !== null && (
        <p className="row">
          <Countdown dueAt={due_at} now={now} />
          <span className="soft">{say('deposit_due', { moment: moment(due_at) })}</span>
        </p>
      )}
    </>
  )
}

interface MovementsProps {
  readonly account: string
  readonly pack: string
}

function Movements({ account, pack, view }: MovementsProps & { readonly view: StandingView }) {
  const say = useSay(standingWords)
  const asked = useInfiniteQuery({
    queryKey: ['postings', account, view],
    queryFn: ({ signal, pageParam: cursor }) =>
      get('/v1/postings', { query: { account, ...view, limit: 50, cursor }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next ?? undefined,
  })
  return (
    <Answered asked={asked} lines={2}>
      {({ pages }) => {
        const postings = pages.flatMap(page => page.data)
        if (postings.length === 0) return <p className="soft">{say('movements_none')}</p>
        return (
          <>
            <MovementTable account={account} pack={pack} postings={postings} />
            {asked.hasNextPage && <Button onClick={() => asked.fetchNextPage()}>{say('more')}</Button>}
          </>
        )
      }}
    </Answered>
  )
}

function MovementTable({ postings, ...of }: MovementsProps & { readonly postings: readonly Posting[] }) {
  const say = useSay(standingWords)
  return (
    <table className="rows" aria-label={say('movements')}>
      <thead>
        <tr>
          <th scope="col">{say('column_at')}</th>
          <th scope="col">{say('column_amount')}</th>
          <th scope="col">{say('column_other')}</th>
        </tr>
      </thead>
      <tbody>
        {postings.map(posting => (
          <Movement key={posting.id} posting={posting} {...of} />
        ))}
      </tbody>
    </table>
  )
}

function Movement({ account, pack, posting }: MovementsProps & { readonly posting: Posting }) {
  const say = useSay(standingWords)
  const { money, date } = useFigures()
  const { destination, source, amount_minor, currency, at, undoes_at: undoesAt, clause, case_id: caseId } = posting
  const isIn = destination === account
  const other = (isIn ? source : destination).split(':')[0] ?? ''
  const key = `account_${other}`
  return (
    <tr>
      <td>{date(at)}</td>
      <td className="amount">
        {isIn ? '+' : '−'}
        {money(amount_minor, currency)}
      </td>
      <td>
        {key in standingWords ? say(key as 'account_buyer') : other}{' '}
        {clause !== null && <ClauseLink clause={clause} pack={pack} asOf={at} />}{' '}
        {caseId !== null && (
          <Link to="/cases/$caseId" params={{ caseId }}>
            {say('open_case')}
          </Link>
        )}
        {undoesAt !== null && <div className="soft small">{say('undoes', { date: date(undoesAt) })}</div>}
      </td>
    </tr>
  )
}
