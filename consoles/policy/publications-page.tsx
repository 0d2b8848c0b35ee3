import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Badge, type Tone } from '../ui/badge.tsx'
import { Button, linkClass } from '../ui/button.tsx'
import { useFigures } from '../ui/figures.ts'
import { useLanguage, useSay } from '../ui/language.ts'
import { Answered, Empty } from '../ui/states.tsx'
import { PackHead } from './pack-head.tsx'
import { type Publication, usePublications } from './packs.ts'
import { WithdrawDialog } from './withdraw-dialog.tsx'
import { policyWords } from './words.ts'

/** What was published for the marketplace, newest first: from when on it holds, who did it, and what was taken back. */
export function PublicationsPage({ packId }: { packId: string }) {
  const say = useSay(policyWords)
  return (
    <>
      <PackHead packId={packId}>
        <p className="soft">{say('publications_hint')}</p>
      </PackHead>
      <Answered asked={usePublications(packId)} lines={4}>
        {({ data }) =>
          data.length === 0 ? (
            <Empty title={say('publications_none')}>
              <Link to="/packs/$packId" params={{ packId }} className={linkClass('main')}>
                {say('to_rules')}
              </Link>
            </Empty>
          ) : (
            <ol className="stack" aria-label={say('publications')}>
              {data.map(publication => (
                <li key={publication.number}>
                  <PublicationCard packId={packId} publication={publication} />
                </li>
              ))}
            </ol>
          )
        }
      </Answered>
    </>
  )
}

const TONES: Readonly<Record<Publication['status'], Tone>> = { ahead: 'soon', in_force: 'good', withdrawn: 'plain' }

function PublicationCard({ packId, publication }: { packId: string; publication: Publication }) {
  const say = useSay(policyWords)
  const { moment } = useFigures()
  const [isOpen, setOpen] = useState(false)
  const { number, status, at, by, lines, withdrawn } = publication
  const title = say('publication_number', { number })
  return (
    <article className="card" aria-label={title}>
      <header className="row apart">
        <h2>
          {title} <Badge tone={TONES[status]}>{say(`status_${status}`)}</Badge>
        </h2>
        {status === 'ahead' && (
          <Button tone="quiet" aria-label={say('withdraw_of', { number })} onClick={() => setOpen(true)}>
            {say('withdraw')}
          </Button>
        )}
      </header>
      <p className="soft small">{say('published_by', { moment: moment(at, ''), who: whoIs(by, say) })}</p>
      <ul className="clause-lines">
        {lines.map(line => (
          <PublishedLine key={`${line.clause} ${line.from} ${line.scope?.en ?? ''}`} line={line} status={status} />
        ))}
      </ul>
      {withdrawn !== null && (
        <p className="clause-aloud">
          {say('withdrawn_by', {
            moment: moment(withdrawn.at, ''),
            who: whoIs(withdrawn.by, say),
            reason: withdrawn.reason,
          })}
        </p>
      )}
      {isOpen && <WithdrawDialog packId={packId} number={number} onClose={() => setOpen(false)} />}
    </article>
  )
}

function whoIs({ role, id }: Publication['by'], say: (key: 'by_system') => string): string {
  return role === 'integration' ? say('by_system') : id
}

interface LineProps {
  readonly line: Publication['lines'][number]
  readonly status: Publication['status']
}

function PublishedLine({ line, status }: LineProps) {
  const say = useSay(policyWords)
  const language = useLanguage()
  const { clause, title, value, scope, from, until, announced, source, confidence, assumed } = line
  const begins = say(status === 'ahead' ? 'from_on' : 'since', { date: from })
  const holds = until === null ? begins : say('span', { from, until })
  return (
    <li className="clause-line" data-time={status === 'in_force' ? 'now' : undefined}>
      <p className="clause-value">
        <span className="clause-number">{clause}</span>
        <span>{title?.[language] ?? say('line_gone')}</span>
        <strong>{value[language]}</strong>
        {scope !== null && <span>{scope[language]}</span>}
      </p>
      <p className="soft small">
        {holds} · {say('source', { source })} · {confidence[language]}
        {announced !== null && ` · ${say('announced', { date: announced })}`}
      </p>
      {assumed !== null && (
        <p className="clause-aloud">
          <strong>{say('assumed')}</strong> {assumed[language]}
        </p>
      )}
    </li>
  )
}
