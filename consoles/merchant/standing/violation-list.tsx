import { useInfiniteQuery } from '@tanstack/react-query'
import { get } from '../../api/client.ts'
import type { Standing, Violation } from '../../api/wire.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { useFigures } from '../../ui/figures.ts'
import { useSay } from '../../ui/language.ts'
import { Answered } from '../../ui/states.tsx'
import { ExportButtons } from '../export-buttons.tsx'
import { CaseBehind } from './case-behind.tsx'
import { ReasonsButton } from './reasons-button.tsx'
import type { StandingView } from './standing-view.ts'
import { standingWords } from './words.ts'

interface ViolationListProps {
  readonly merchantId: Standing['merchant_id']
  readonly view: StandingView
}

/** Everything that had been found by the page's day, newest first, what appeals took back too. */
export function ViolationList({ merchantId, view }: ViolationListProps) {
  const say = useSay(standingWords)
  const asked = useInfiniteQuery({
    queryKey: ['violations', 'all', merchantId, view],
    queryFn: ({ signal, pageParam: cursor }) =>
      get('/v1/merchants/{id}/violations', {
        path: { id: merchantId },
        query: { ...view, limit: 50, cursor },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next ?? undefined,
  })
  return (
    <section className="card" aria-labelledby="violations">
      <div className="row apart">
        <h2 id="violations">{say('violations')}</h2>
        <ExportButtons path={`/v1/merchants/${encodeURIComponent(merchantId)}/violations/export`} query={{ ...view }} />
      </div>
      <Answered asked={asked}>
        {({ pages }) => {
          const violations = pages.flatMap(page => page.data)
          if (violations.length === 0) return <p className="soft">{say('violations_none')}</p>
          return (
            <>
              <ViolationTable violations={violations} />
              {asked.hasNextPage && <Button onClick={() => asked.fetchNextPage()}>{say('more')}</Button>}
            </>
          )
        }}
      </Answered>
    </section>
  )
}

function ViolationTable({ violations }: { violations: readonly Violation[] }) {
  const say = useSay(standingWords)
  return (
    <table className="rows" aria-label={say('violations')}>
      <thead>
        <tr>
          <th scope="col">{say('column_violation')}</th>
          <th scope="col">{say('column_at')}</th>
          <th scope="col">{say('column_points')}</th>
          <th scope="col">{say('column_case')}</th>
        </tr>
      </thead>
      <tbody>
        {violations.map(violation => (
          <ViolationRow key={violation.id} violation={violation} />
        ))}
      </tbody>
    </table>
  )
}

function ViolationRow({ violation }: { violation: Violation }) {
  const say = useSay(standingWords)
  const { date, money } = useFigures()
  const { titles, statement, pack, case_id: caseId, at, points, penalty_minor: penalty, revoked, reversals } = violation
  return (
    <tr>
      <td>
        <ReasonsButton
          title={titles.violation}
          statement={statement}
          rules={{ pack: pack.id, asOf: at }}
          caseId={caseId}
        />{' '}
        <span className="soft small">{say('class', { class: violation.class })}</span>
      </td>
      <td>{date(at)}</td>
      <td>
        {points !== null && say('points_sum', { points })}
        {penalty !== null && say('penalty', { sum: money(penalty, violation.currency) })}{' '}
        {revoked && <Badge>{say('revoked')}</Badge>}
        {reversals.map(
          one =>
            one.points !== null && (
              <div key={one.appeal_id} className="soft small">
                {say('taken_back', { points: one.points })}
              </div>
            ),
        )}
      </td>
      <td>
        <CaseBehind caseId={caseId} />
      </td>
    </tr>
  )
}
