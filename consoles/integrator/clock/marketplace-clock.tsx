import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { post, type Refusal } from '../../api/client.ts'
import { useClock } from '../../api/live.ts'
import { RefusalNotice } from '../../case/refusal-notice.tsx'
import { Button } from '../../ui/button.tsx'
import { CodeBlock } from '../../ui/code-block.tsx'
import { useFigures } from '../../ui/figures.ts'
import { Labelled } from '../../ui/labelled.tsx'
import { useSay } from '../../ui/language.ts'
import { Segments } from '../../ui/segments.tsx'
import { Answered } from '../../ui/states.tsx'
import { inZoneOf } from '../../ui/zone.ts'
import { DeadlinesAhead } from './deadlines-ahead.tsx'
import { clockWords } from './words.ts'

/** What the marketplace's clock shows; a sandbox's is turned here, with what will come due told before it is done. */
export function MarketplaceClock() {
  const say = useSay(clockWords)
  const { moment } = useFigures()
  const asked = useClock()
  return (
    <section className="card" aria-labelledby="clock">
      <h2 id="clock">{say('title')}</h2>
      <Answered asked={asked} lines={4}>
        {({ now, mode }) => (
          <>
            <p className="clock-shows" aria-live="polite">
              {say('shows', { moment: moment(now, '') })}
            </p>
            <p className="soft">{say(mode === 'live' ? 'live' : 'hint')}</p>
            {mode === 'sandbox' && <Turning now={now} />}
          </>
        )}
      </Answered>
    </section>
  )
}

function Turning({ now }: { now: string }) {
  const say = useSay(clockWords)
  const { moment } = useFigures()
  const client = useQueryClient()
  const [span, choose] = useState<(typeof CHOICES)[number]>('day')
  const [wanted, setWanted] = useState('')
  const turning = useMutation<{ now: string }, Refusal, string>({
    mutationFn: to => post('/v1/clock/advance', { to }),
    onSuccess: () => client.invalidateQueries(),
  })
  const target = span === 'moment' ? momentIn(wanted, now) : inZoneOf(now, Date.parse(now) + SPANS_MS[span])
  return (
    <>
      <Segments
        label={say('to')}
        options={CHOICES.map(value => ({ value, label: say(value) }))}
        value={span}
        onChoose={choose}
      />
      {span === 'moment' && (
        <Labelled label={say('moment_label')}>
          {tied => (
            <input
              {...tied}
              className="input clock-moment"
              type="datetime-local"
              min={wallClockOf(now)}
              value={wanted}
              onChange={event => setWanted(event.target.value)}
            />
          )}
        </Labelled>
      )}
      {target !== null && (
        <>
          <DeadlinesAhead now={now} target={target} />
          <div className="row">
            <Button tone="main" isBusy={turning.isPending} onClick={() => turning.mutate(target)}>
              {say('turn', { moment: moment(target, now) })}
            </Button>
            {turning.data !== undefined && (
              <span role="status">{say('turned', { moment: moment(turning.data.now, '') })}</span>
            )}
          </div>
        </>
      )}
      {turning.error !== null && <RefusalNotice refusal={turning.error} />}
      {target !== null && (
        <div className="tight">
          <h3>{say('same')}</h3>
          <CodeBlock label={say('same')} code={advanceCommand(target)} />
        </div>
      )}
    </>
  )
}

function advanceCommand(to: string): string {
  return [
    `curl -X POST ${location.origin}/v1/clock/advance \\`,
    `  -H "Authorization: Bearer $PINGLI_KEY" \\`,
    `  -H "Content-Type: application/json" -H "Idempotency-Key: $(date +%s)" \\`,
    `  -d '${JSON.stringify({ to })}'`,
  ].join('\n')
}

/** What the marketplace's own wall clock shows, as the browser's field writes it. */
function wallClockOf(at: string): string {
  return at.slice(0, 16)
}

/** Null until a whole moment is written. */
function momentIn(wanted: string, now: string): string | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(wanted)) return null
  return `${wanted}:00${/(Z|[+-]\d\d:\d\d)$/.exec(now)?.[0] ?? 'Z'}`
}

const SPANS_MS = { hour: 3_600_000, day: 24 * 3_600_000, week: 7 * 24 * 3_600_000 }
const CHOICES = ['hour', 'day', 'week', 'moment'] as const
