import { useQuery } from '@tanstack/react-query'
import { get } from '../../api/client.ts'
import { useClock } from '../../api/live.ts'
import { useSession } from '../../api/session.ts'
import { CodeBlock } from '../../ui/code-block.tsx'
import { useFigures } from '../../ui/figures.ts'
import { useSay } from '../../ui/language.ts'
import { Answered } from '../../ui/states.tsx'
import { useKeys } from '../keys/use-keys.ts'
import { feedCommand, keyCommand, orderCommand, type QuickStart as Start, tokenCommand } from './commands.ts'
import { quickStartWords } from './words.ts'

/** From nothing to an order, its buyer and the feed: commands to be copied as they stand. */
export function QuickStart() {
  const say = useSay(quickStartWords)
  const clock = useClock()
  const latest = useQuery({
    queryKey: ['orders', 'latest'],
    queryFn: ({ signal }) => get('/v1/orders', { query: { limit: 1 }, signal }),
    refetchInterval: false,
  })
  // A marketplace sells in its own currency and markets: as its latest order does.
  const [order] = latest.data?.data ?? []
  const names = { buyer: say('sample_buyer'), merchant: say('sample_merchant'), goods: say('sample_goods') }
  return (
    <section className="card" aria-labelledby="start">
      <header className="tight">
        <h2 id="start">{say('title')}</h2>
        <p className="soft">{say('hint')}</p>
      </header>
      <Answered asked={clock} lines={6}>
        {({ now, mode }) => (
          <>
            <Place now={now} mode={mode} />
            <Steps
              start={{
                address: location.origin,
                now,
                currency: order?.currency ?? DEFAULT_CURRENCY,
                market: order?.market ?? null,
                names,
              }}
            />
          </>
        )}
      </Answered>
    </section>
  )
}

function Place({ now, mode }: { now: string; mode: 'sandbox' | 'live' }) {
  const say = useSay(quickStartWords)
  const { moment } = useFigures()
  const own = useKeys().data?.data.find(key => key.is_yours)
  return (
    <dl className="integrator-place">
      <div>
        <dt>{say('marketplace')}</dt>
        <dd>
          <span className="code">{own?.marketplace}</span> {say(mode)}
        </dd>
      </div>
      <div>
        <dt>{say('address')}</dt>
        <dd className="code">{location.origin}</dd>
      </div>
      <div>
        <dt>{say('clock')}</dt>
        <dd>{moment(now, '')}</dd>
      </div>
      <div>
        <dt>{say('key')}</dt>
        <dd className="code">{own?.masked}</dd>
      </div>
    </dl>
  )
}

function Steps({ start }: { start: Start }) {
  const say = useSay(quickStartWords)
  const key = useSession()?.token ?? ''
  return (
    <ol className="integrator-steps">
      <li>
        <h3>{say('step_key')}</h3>
        <p className="soft small">{say('step_key_hint')}</p>
        <CodeBlock
          label={say('step_key')}
          code={keyCommand(`${key.slice(0, 4)}…${key.slice(-4)}`)}
          copied={keyCommand(key)}
        />
      </li>
      {STEPS.map(({ name, command }) => (
        <li key={name}>
          <h3>{say(`step_${name}`)}</h3>
          <p className="soft small">{say(`step_${name}_hint`)}</p>
          <CodeBlock label={say(`step_${name}`)} code={command(start)} />
        </li>
      ))}
    </ol>
  )
}

const STEPS = [
  { name: 'order', command: orderCommand },
  { name: 'token', command: tokenCommand },
  { name: 'feed', command: feedCommand },
] as const
const DEFAULT_CURRENCY = 'CNY'
