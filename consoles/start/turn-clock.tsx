import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { post } from '../api/client.ts'
import { Button } from '../ui/button.tsx'
import { useFigures } from '../ui/figures.ts'
import { useSay } from '../ui/language.ts'
import { useFailureWords } from '../ui/states.tsx'
import { inZoneOf } from '../ui/zone.ts'
import type { Happened, Marketplace } from './demo.ts'
import { startWords } from './words.ts'

/** Turns a marketplace's clock on, with the deadlines ahead drawn on the way and what happened told afterwards. */
export function TurnClock({ marketplace }: { marketplace: Marketplace }) {
  const say = useSay(startWords)
  const { moment } = useFigures()
  const [hours, setHours] = useState(0)
  const id = useId()
  const words = useFailureWords()
  const client = useQueryClient()
  const turn = useMutation({
    mutationFn: (to: number) => post('/v1/demo/clock', { marketplace: marketplace.id, to: new Date(to).toISOString() }),
    onSuccess: () => {
      setHours(0)
      return client.invalidateQueries({ queryKey: ['demo'] })
    },
  })
  const now = Date.parse(marketplace.now)
  const target = now + hours * HOUR_MS
  const ahead = deadlinesAhead(marketplace)
  const next = ahead[0]
  const written = (at: number) => moment(inZoneOf(marketplace.now, at), marketplace.now)
  return (
    <section className="card clock" aria-labelledby={`${id}-title`}>
      <header className="tight">
        <h2 id={`${id}-title`}>{say('time', { moment: moment(marketplace.now, '') })}</h2>
        <p className="soft">{say('time_hint')}</p>
      </header>
      <div className="clock-track">
        <label className="only-read" htmlFor={id}>
          {say('turn_label')}
        </label>
        <input
          id={id}
          type="range"
          min={0}
          max={AHEAD_HOURS}
          step={1}
          value={hours}
          aria-valuetext={written(target)}
          onChange={event => setHours(Number(event.target.value))}
        />
        <div className="clock-marks" aria-hidden="true">
          {ahead.map(({ id: caseId, at }) => (
            <span key={caseId} data-passed={at <= target || undefined} style={{ left: share(at - now) }} />
          ))}
        </div>
      </div>
      <div className="row apart small soft clock-ends" aria-hidden="true">
        <span>{written(now)}</span>
        <span>{written(now + AHEAD_HOURS * HOUR_MS)}</span>
      </div>
      <div className="row">
        <Button tone="main" disabled={hours === 0} isBusy={turn.isPending} onClick={() => turn.mutate(target)}>
          {say('turn', { moment: written(target) })}
        </Button>
        <Button isBusy={turn.isPending} onClick={() => turn.mutate(now + DAY_MS)}>
          {say('turn_day')}
        </Button>
        {next !== undefined && (
          <Button isBusy={turn.isPending} onClick={() => turn.mutate(next.at + MINUTE_MS)}>
            {say('turn_next')}
          </Button>
        )}
      </div>
      {turn.error !== null && <p role="alert">{words(turn.error)}</p>}
      {turn.data === undefined ? <Ahead ahead={ahead} written={written} /> : <Told told={turn.data} />}
    </section>
  )
}

interface Ahead {
  readonly id: string
  readonly at: number
  readonly words: string
}

function Ahead({ ahead, written }: { ahead: readonly Ahead[]; written: (at: number) => string }) {
  const say = useSay(startWords)
  return (
    <div className="tight">
      <h3>{say('ahead')}</h3>
      {ahead.length === 0 && <p className="soft">{say('none_ahead')}</p>}
      <ul className="happenings">
        {ahead.map(({ id, at, words }) => (
          <li key={id}>
            <time>{written(at)}</time>
            <span>{words}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Told({ told: { happened } }: { told: Happened }) {
  const say = useSay(startWords)
  const { moment } = useFigures()
  return (
    <div className="tight" role="status">
      <h3>{say('happened')}</h3>
      {happened.length === 0 && <p className="soft">{say('nothing')}</p>}
      <ul className="happenings">
        {happened.map(({ at, sentence, clause, case_id, goods }) => (
          <li key={`${case_id} ${at} ${sentence}`}>
            <time>{moment(at)}</time>
            <span>
              {goods !== null && <span className="soft">{goods} · </span>}
              {sentence}
              {clause !== null && <span className="soft small"> {clause}</span>}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function deadlinesAhead({ stories, now }: Marketplace): readonly Ahead[] {
  const from = Date.parse(now)
  return stories
    .flatMap(({ title, cases }) =>
      cases.flatMap(({ id, due_at, stage, goods }) => {
        return due_at === null ? [] : [{ id, at: Date.parse(due_at), words: `${goods ?? title} · ${stage}` }]
      }),
    )
    .filter(({ at }) => at >= from && at <= from + AHEAD_HOURS * HOUR_MS)
    .sort((one, other) => one.at - other.at)
}

function share(ms: number): string {
  return `${(ms / (AHEAD_HOURS * HOUR_MS)) * 100}%`
}

const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const AHEAD_HOURS = 30 * 24
