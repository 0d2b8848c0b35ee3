import { useState } from 'react'
import type { FeedEvent } from '../../api/wire.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { CodeBlock, CopyButton } from '../../ui/code-block.tsx'
import { useFigures } from '../../ui/figures.ts'
import { Labelled } from '../../ui/labelled.tsx'
import { useSay } from '../../ui/language.ts'
import { Empty, Failed } from '../../ui/states.tsx'
import { useFeed } from './use-feed.ts'
import { feedWords } from './words.ts'

/** The marketplace's events as its systems read them, the latest on top. */
export function Feed() {
  const say = useSay(feedWords)
  const [type, setType] = useState('')
  const { asked, read, isAtEnd, pause, readFrom } = useFeed()
  const { isPaused } = read
  const progress = isPaused ? 'paused' : isAtEnd ? 'live' : 'behind'
  const types = [...new Set(read.events.map(event => event.type))].sort()
  const shown = read.events.filter(event => type === '' || event.type === type)
  return (
    <section className="card" aria-labelledby="feed">
      <header className="tight">
        <h2 id="feed">{say('title')}</h2>
        <p className="soft">{say('hint')}</p>
      </header>
      <div className="feed-tools">
        <Labelled label={say('type')}>
          {tied => (
            <select {...tied} className="input" value={type} onChange={event => setType(event.target.value)}>
              <option value="">{say('all_types')}</option>
              {types.map(one => (
                <option key={one}>{one}</option>
              ))}
            </select>
          )}
        </Labelled>
        <FromCursor onRead={readFrom} />
      </div>
      <div className="row apart">
        <p className="row" role="status">
          <Badge tone={TONES[progress]}>{say(progress)}</Badge>
          <span className="soft small">{say('count', { count: read.count, shown: read.events.length })}</span>
        </p>
        <Button onClick={() => pause(!isPaused)}>{say(isPaused ? 'go_on' : 'pause')}</Button>
      </div>
      {read.cursor !== undefined && (
        <p className="feed-cursor small">
          <span className="soft">{say('cursor')}</span>
          <span className="code">{read.cursor}</span>
          <CopyButton label={say('cursor')} text={read.cursor} />
        </p>
      )}
      {asked.error !== null && <Failed error={asked.error} onRetry={() => asked.refetch()} />}
      {asked.isSuccess && shown.length === 0 && <Empty title={say(type === '' ? 'empty' : 'empty_type')} />}
      <ol className="feed-list">
        {shown.map(event => (
          <Happened key={event.cursor} event={event} />
        ))}
      </ol>
    </section>
  )
}

function FromCursor({ onRead }: { onRead: (cursor: string | undefined) => void }) {
  const say = useSay(feedWords)
  const [cursor, setCursor] = useState('')
  return (
    <form
      className="key-form"
      onSubmit={event => {
        event.preventDefault()
        onRead(cursor.trim() || undefined)
      }}
    >
      <Labelled label={say('from')} hint={say('from_hint')}>
        {tied => (
          <input
            {...tied}
            className="input code"
            maxLength={500}
            autoComplete="off"
            spellCheck={false}
            value={cursor}
            onChange={event => setCursor(event.target.value)}
          />
        )}
      </Labelled>
      <Button type="submit">{say('read')}</Button>
    </form>
  )
}

function Happened({ event }: { event: FeedEvent }) {
  const say = useSay(feedWords)
  const { moment } = useFigures()
  const [isOpen, setOpen] = useState(false)
  const { type, at, case_id, merchant_id = '', clause } = event
  return (
    <li>
      <details className="feed-event" onToggle={toggled => setOpen(toggled.currentTarget.open)}>
        <summary>
          <time className="soft">{moment(at)}</time>
          <span className="feed-type">{type}</span>
          <span className="soft small">
            {case_id ?? (merchant_id === '' ? say('of_marketplace') : say('of_merchant', { id: merchant_id }))}
          </span>
          {clause !== null && <span className="soft small">{clause}</span>}
        </summary>
        {isOpen && <CodeBlock label={say('json', { type })} code={JSON.stringify(event, null, 2)} />}
      </details>
    </li>
  )
}

const TONES = { paused: 'soon', live: 'good', behind: 'plain' } as const
