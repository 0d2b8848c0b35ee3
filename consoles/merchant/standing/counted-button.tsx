import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { get } from '../../api/client.ts'
import type { Figure, Operations, Standing } from '../../api/wire.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useFigures } from '../../ui/figures.ts'
import { useLanguage, useSay } from '../../ui/language.ts'
import { Answered } from '../../ui/states.tsx'
import { standingWords } from './words.ts'

type Query = Operations['GET /v1/merchants/{id}/figures/{figure}/counted']['query']
type Counted = Operations['GET /v1/merchants/{id}/figures/{figure}/counted']['answer']['data'][number]

interface CountedButtonProps {
  readonly figure: Figure
  readonly part: NonNullable<Query['part']>
  readonly count: number
  readonly of: Pick<Standing, 'merchant_id' | 'view'> & { readonly day: string }
}

/** A part of a figure as a number; pressed, the cases and orders that it counts. */
export function CountedButton(props: CountedButtonProps) {
  const { figure, part, count } = props
  const say = useSay(standingWords)
  const language = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const title = figure.title[language]
  const facts = { figure: title, part: say(`part_${part}`), count }
  return (
    <>
      <button
        type="button"
        className="opens-reasons"
        aria-label={say('part_open', facts)}
        onClick={() => setOpen(true)}
      >
        {count}
      </button>
      {isOpen && (
        <Dialog title={`${title} · ${facts.part}`} onClose={() => setOpen(false)}>
          <CountedList {...props} />
        </Dialog>
      )}
    </>
  )
}

function CountedList({ figure, part, of }: CountedButtonProps) {
  const say = useSay(standingWords)
  const { merchant_id: id, view, day } = of
  const asked = useInfiniteQuery({
    queryKey: ['counted', id, figure.figure, part, view, day],
    queryFn: ({ signal, pageParam: cursor }) =>
      get('/v1/merchants/{id}/figures/{figure}/counted', {
        path: { id, figure: figure.figure },
        query: { part, view, as_of: day, limit: 50, cursor },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next ?? undefined,
    refetchInterval: false,
  })
  return (
    <Answered asked={asked}>
      {({ pages }) => {
        const rows = pages.flatMap(page => page.data)
        return (
          <>
            {rows.length === 0 && <p className="soft">{say('counted_none')}</p>}
            <ul className="tight">
              {rows.map(row => (
                <CountedRow key={`${row.subject}-${row.at}`} row={row} />
              ))}
            </ul>
            {asked.hasNextPage && <Button onClick={() => asked.fetchNextPage()}>{say('more')}</Button>}
          </>
        )
      }}
    </Answered>
  )
}

function CountedRow({ row }: { row: Counted }) {
  const say = useSay(standingWords)
  const { moment, span } = useFigures()
  const { case_id: caseId, order_id: orderId, at, duration_ms: lasted } = row
  return (
    <li className="row apart">
      {caseId === null ? (
        <span>{say('order', { id: orderId ?? row.subject })}</span>
      ) : (
        <Link to="/cases/$caseId" params={{ caseId }}>
          {caseId}
        </Link>
      )}
      <span className="soft small">
        {moment(at)}
        {lasted !== null && ` · ${span(lasted)}`}
      </span>
    </li>
  )
}
