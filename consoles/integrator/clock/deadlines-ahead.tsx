import { useQuery } from '@tanstack/react-query'
import { get } from '../../api/client.ts'
import type { Case } from '../../api/wire.ts'
import { Countdown } from '../../case/deadline.tsx'
import { useFigures } from '../../ui/figures.ts'
import { useSay } from '../../ui/language.ts'
import { Answered } from '../../ui/states.tsx'
import { clockWords } from './words.ts'

/** The deadlines of cases that fire if the clock is turned to a moment, in order, and what each brings about. */
export function DeadlinesAhead({ now, target }: { now: string; target: string }) {
  const say = useSay(clockWords)
  const { moment } = useFigures()
  const asked = useQuery({
    queryKey: ['cases', 'ahead', target],
    queryFn: ({ signal }) => get('/v1/cases', { query: { status: 'open', due_before: target, limit: LISTED }, signal }),
    placeholderData: before => before,
  })
  return (
    <Answered asked={asked} lines={2}>
      {({ data: files, next }) => {
        const fires = firing(files, target)
        const many = next === null ? 'fires' : 'fires_many'
        return (
          <section className="tight" aria-label={say('ahead')}>
            <p>
              <strong>{fires.length === 0 ? say('fires_none') : say(many, { count: fires.length })}</strong>
            </p>
            <ul className="clock-ahead">
              {fires.map(({ id, name, title, otherwise, due_at, clause }) => (
                <li key={`${id} ${name}`}>
                  <time>{moment(due_at, now)}</time>
                  <span>
                    {say('otherwise', { title, otherwise })} <span className="soft small">{clause}</span>
                  </span>
                  <span className="soft small">{id}</span>
                  <Countdown dueAt={due_at} now={Date.parse(now)} />
                </li>
              ))}
            </ul>
          </section>
        )
      }}
    </Answered>
  )
}

/** Only the next of each case: what follows from it starts deadlines of its own. */
function firing(files: readonly Case[], target: string) {
  return files
    .flatMap(({ id, deadlines }) =>
      deadlines.flatMap(({ due_at, ...deadline }) => {
        return due_at !== null && Date.parse(due_at) < Date.parse(target) ? [{ ...deadline, due_at, id }] : []
      }),
    )
    .sort((one, other) => Date.parse(one.due_at) - Date.parse(other.due_at))
}

const LISTED = 50
