import { useTimeline } from '../api/live.ts'
import type { Case } from '../api/wire.ts'
import { Badge } from '../ui/badge.tsx'
import { useFigures } from '../ui/figures.ts'
import { useSay } from '../ui/language.ts'
import { Answered } from '../ui/states.tsx'
import { ClauseLink } from './clause-link.tsx'
import { EvidenceThumb } from './evidence-shelf.tsx'
import { caseWords } from './words.ts'

/** What happened in a case, in the server's sentences, the newest first. */
export function Timeline({ file }: { file: Case }) {
  const say = useSay(caseWords)
  const events = useTimeline(file.id)
  return (
    <section className="stack" aria-labelledby="timeline">
      <h2 id="timeline">{say('timeline')}</h2>
      <Answered asked={events} lines={4}>
        {({ data: all }) => (
          <ol className="timeline">
            {all.toReversed().map(event => (
              <TimelineEvent key={event.seq} event={event as Happening} file={file} />
            ))}
          </ol>
        )}
      </Answered>
    </section>
  )
}

interface Happening {
  readonly seq: number
  readonly at: string
  readonly sentence: string
  readonly clause: string | null
  readonly by: { readonly role: string }
  readonly [more: string]: unknown
}

function TimelineEvent({ event, file }: { event: Happening; file: Case }) {
  const say = useSay(caseWords)
  const { moment } = useFigures()
  const { at, sentence, clause, by } = event
  return (
    <li className="happening" data-by={by.role}>
      <time dateTime={at}>{moment(at)}</time>
      <div className="tight">
        <p>
          {without(sentence, clause)}{' '}
          {clause !== null && <ClauseLink clause={clause} pack={file.pack.id} asOf={file.opened_at} />}
        </p>
        {wordsIn(event).map(({ name, text }) => (
          <blockquote key={name} className="quote">
            {name === STAFF_ONLY && <Badge>{say('staff_only')}</Badge>} {text}
          </blockquote>
        ))}
        <Shown event={event} file={file} />
      </div>
    </li>
  )
}

/** The proof that came with it: with an application, or by itself. */
function Shown({ event, file }: { event: Happening; file: Case }) {
  const given = [event.evidence, event.items].flatMap(one =>
    Array.isArray(one) ? (one as readonly { id: string }[]) : [],
  )
  const items = file.evidence.filter(({ id }) => given.some(one => one.id === id))
  if (items.length === 0) return null
  return (
    <div className="row">
      {items.map(item => (
        <EvidenceThumb key={item.id} item={item} />
      ))}
    </div>
  )
}

/** A clause that the sentence names at its end is a link instead. */
function without(sentence: string, clause: string | null): string {
  return clause === null ? sentence : sentence.replace(`（${clause}）`, '').replace(` (${clause})`, '')
}

/** People's own words stand beside the event that brought them. */
function wordsIn(event: Happening): readonly { readonly name: string; readonly text: string }[] {
  return Object.entries(event).flatMap(([name, value]) => {
    const text = typeof value === 'object' && value !== null && 'text' in value ? value.text : null
    return typeof text === 'string' ? [{ name, text }] : []
  })
}

/** What the platform notes for itself: the server sends it to nobody else. */
const STAFF_ONLY = 'note'
