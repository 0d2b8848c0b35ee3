import { useInfiniteQuery } from '@tanstack/react-query'
import { get } from '../api/client.ts'
import type { FeedEvent } from '../api/wire.ts'
import { Button } from '../ui/button.tsx'
import { useFigures } from '../ui/figures.ts'
import { useSay } from '../ui/language.ts'
import { Answered, Empty } from '../ui/states.tsx'
import { integratorWords } from './words.ts'

/** The marketplace's events as its systems read them: in order, from the beginning, on from a cursor. */
export function Feed() {
  const say = useSay(integratorWords)
  const asked = useInfiniteQuery({
    queryKey: ['feed'],
    queryFn: ({ signal, pageParam }) => get('/v1/events', { query: { after: pageParam, limit: 50 }, signal }),
    initialPageParam: undefined as string | undefined,
    // The end for now: what happens later stands after the last event that was read.
    getNextPageParam: page => page.next ?? page.data.at(-1)?.cursor,
    refetchInterval: false,
  })
  const events = asked.data?.pages.flatMap(page => page.data) ?? []
  return (
    <section className="card" aria-labelledby="feed">
      <h2 id="feed">{say('feed')}</h2>
      <p className="soft">{say('feed_hint')}</p>
      <Answered asked={asked} lines={5}>
        {() => (
          <>
            {events.length === 0 && <Empty title={say('feed_empty')} />}
            <ol>
              {events.map(event => (
                <Happened key={event.cursor} event={event} />
              ))}
            </ol>
            <div>
              <Button
                isBusy={asked.isFetching}
                onClick={() => (asked.hasNextPage ? asked.fetchNextPage() : asked.refetch())}
              >
                {say('feed_on')}
              </Button>
            </div>
          </>
        )}
      </Answered>
    </section>
  )
}

function Happened({ event }: { event: FeedEvent }) {
  const { moment } = useFigures()
  return (
    <li>
      <details className="feed-event">
        <summary>
          <span className="feed-type">{event.type}</span>
          <span className="soft">{moment(event.at)}</span>
          <span className="soft">{event.case_id}</span>
        </summary>
        <pre className="feed-body">{JSON.stringify(event, null, 2)}</pre>
      </details>
    </li>
  )
}
