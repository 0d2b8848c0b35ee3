import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { get } from '../../api/client.ts'
import type { Operations, Standing } from '../../api/wire.ts'
import { ClauseLink } from '../../case/clause-link.tsx'
import { Button } from '../../ui/button.tsx'
import { useFigures } from '../../ui/figures.ts'
import { useSay } from '../../ui/language.ts'
import { Answered } from '../../ui/states.tsx'
import { ReasonsButton } from './reasons-button.tsx'
import type { StandingView } from './standing-view.ts'
import { standingWords } from './words.ts'

type Happening = Operations['GET /v1/merchants/{id}/events']['answer']['data'][number]

interface StandingHistoryProps {
  readonly standing: Standing
  readonly view: StandingView
}

/** What happened, newest first: each with its clause, its reasons and the right of appeal. */
export function StandingHistory({ standing, view }: StandingHistoryProps) {
  const say = useSay(standingWords)
  const { merchant_id: id, pack } = standing
  const asked = useInfiniteQuery({
    queryKey: ['standing-events', id, view],
    queryFn: ({ signal, pageParam: cursor }) =>
      get('/v1/merchants/{id}/events', { path: { id }, query: { ...view, limit: 20, cursor }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next ?? undefined,
  })
  return (
    <section className="card" aria-labelledby="history">
      <h2 id="history">{say('history')}</h2>
      <Answered asked={asked}>
        {({ pages }) => {
          const happenings = pages.flatMap(page => page.data)
          if (happenings.length === 0) return <p className="soft">{say('history_none')}</p>
          return (
            <>
              <ol className="timeline">
                {happenings.map(happening => (
                  <HappeningShown key={happening.seq} happening={happening} pack={pack.id} />
                ))}
              </ol>
              {asked.hasNextPage && <Button onClick={() => asked.fetchNextPage()}>{say('more')}</Button>}
            </>
          )
        }}
      </Answered>
    </section>
  )
}

function HappeningShown({ happening, pack }: { happening: Happening; pack: string }) {
  const say = useSay(standingWords)
  const { moment } = useFigures()
  const { at, type, sentence, clause, case_id: caseId, statement } = happening
  const rules = { pack, asOf: at }
  // Of an appeal that was granted nothing is appealed against.
  const found = type === 'ViolationEntered' ? caseId : null
  return (
    <li className="happening">
      <time dateTime={at}>{moment(at)}</time>
      <div className="tight">
        <p>
          {sentence} {clause !== null && <ClauseLink clause={clause} {...rules} />}
        </p>
        <p className="row small">
          {statement !== null && (
            <ReasonsButton
              title={statement.rule.title}
              label={say('reasons_and_appeal')}
              statement={statement}
              rules={rules}
              caseId={found}
            />
          )}
          {caseId !== null && (
            <Link to="/cases/$caseId" params={{ caseId }}>
              {say('open_case')}
            </Link>
          )}
        </p>
      </div>
    </li>
  )
}
