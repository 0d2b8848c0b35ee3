import { useMutation, useQueryClient } from '@tanstack/react-query'
import { post, type Refusal } from '../api/client.ts'
import { useClock } from '../api/live.ts'
import { RefusalNotice } from '../case/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { useFigures } from '../ui/figures.ts'
import { useSay } from '../ui/language.ts'
import { Answered } from '../ui/states.tsx'
import { integratorWords } from './words.ts'

/** What the marketplace's clock shows; a sandbox's is turned on here, and every deadline on the way fires. */
export function MarketplaceClock() {
  const say = useSay(integratorWords)
  const { date, moment } = useFigures()
  const asked = useClock()
  const client = useQueryClient()
  const turning = useMutation<unknown, Refusal, string>({
    mutationFn: by => post('/v1/clock/advance', { by }),
    onSuccess: () => client.invalidateQueries(),
  })
  return (
    <section className="card" aria-labelledby="clock">
      <h2 id="clock">{say('clock')}</h2>
      <Answered asked={asked} lines={1}>
        {({ now, mode }) => (
          <>
            <p aria-live="polite">{say('clock_shows', { date: date(now), moment: moment(now) })}</p>
            {mode === 'live' && <p className="soft">{say('clock_live')}</p>}
            {mode === 'sandbox' && (
              <div className="row">
                {SPANS.map(span => (
                  <Button key={span} isBusy={turning.isPending} onClick={() => turning.mutate(span)}>
                    {say(`turn_${span}`)}
                  </Button>
                ))}
              </div>
            )}
          </>
        )}
      </Answered>
      {turning.error !== null && <RefusalNotice refusal={turning.error} />}
    </section>
  )
}

const SPANS = ['PT1H', 'P1D', 'P7D'] as const
