import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { get, post, Refusal } from '../api/client.ts'
import { useNow } from '../api/live.ts'
import { Button } from '../ui/button.tsx'
import { Choices } from '../ui/labelled.tsx'
import { useLanguage, useSay } from '../ui/language.ts'
import { Notice } from '../ui/notice.tsx'
import { Failed } from '../ui/states.tsx'
import { BacktestReport } from './backtest-report.tsx'
import type { DraftLine } from './draft.ts'
import { type Backtest, usePackPage } from './packs.ts'
import { policyWords } from './words.ts'

/** The draft on past cases: which of them would have gone another way. */
export function BacktestPanel({ packId, lines }: { packId: string; lines: readonly DraftLine[] }) {
  const say = useSay(policyWords)
  const language = useLanguage()
  const [cases, setCases] = useState<'generated' | 'stored'>('generated')
  const [chosen, setMarket] = useState<string | null>(null)
  const markets = usePackPage(packId, undefined).data?.markets ?? []
  // Each market has money of its own: one is tried at a time, first that of the draft.
  const market = chosen ?? lines.find(line => line.market !== undefined)?.market ?? markets[0]?.name
  const now = useNow()
  const begin = useMutation({
    mutationFn: () => {
      const since = new Date((now ?? Date.now()) - YEAR_MS).toISOString()
      const tried = cases === 'generated' ? { generated: { count: COUNT, seed: 1 } } : { since }
      const changes = changesIn(lines, market)
      const wanted = { ...(market !== undefined && { market }), draft: { changes }, cases: tried }
      return post('/v1/packs/{id}/backtests', wanted, { path: { id: packId } })
    },
  })
  return (
    <section className="stack not-printed">
      <h2>{say('backtest')}</h2>
      {markets.length > 0 && (
        <Choices
          label={say('market')}
          name="market"
          value={market}
          options={markets.map(({ name, title }) => ({ value: name, title: title[language] }))}
          onChoose={setMarket}
        />
      )}
      <Choices
        label={say('backtest_cases')}
        name="cases"
        value={cases}
        options={[
          { value: 'generated', title: say('backtest_generated', { count: COUNT }) },
          { value: 'stored', title: say('backtest_stored') },
        ]}
        onChoose={one => setCases(one === 'stored' ? 'stored' : 'generated')}
      />
      <div>
        <Button isBusy={begin.isPending} onClick={() => begin.mutate()}>
          {say('backtest_begin')}
        </Button>
      </div>
      {begin.error instanceof Refusal && <Failed error={begin.error} onRetry={() => begin.mutate()} />}
      {begin.data !== undefined && <Progress key={begin.data.id} begun={begin.data} />}
    </section>
  )
}

/** What the draft changes for a market's cases: a line for another market touches none of them. */
function changesIn(lines: readonly DraftLine[], market: string | undefined) {
  return lines
    .filter(line => line.market === undefined || line.market === market)
    .map(({ clause, value, unit, scope }) => {
      return { clause, value, ...(unit !== undefined && { unit }), ...(scope !== undefined && { scope }) }
    })
}

function Progress({ begun }: { begun: Backtest }) {
  const say = useSay(policyWords)
  const path = { id: begun.pack, backtest_id: begun.id }
  const { data: backtest } = useQuery({
    queryKey: ['backtests', begun.id],
    queryFn: ({ signal }) => get('/v1/packs/{id}/backtests/{backtest_id}', { path, signal }),
    initialData: begun,
    refetchInterval: query => (query.state.data?.status === 'running' ? AGAIN_MS : false),
  })
  const { status, cases_done: done, cases_total: total, report } = backtest
  if (status === 'failed') return <Notice tone="urgent" title={say('backtest_failed')} isAlert />
  if (report === null)
    return (
      <div className="tight" role="status">
        <progress aria-label={say('backtest')} max={total ?? undefined} value={total === null ? undefined : done} />
        <p className="small">{say('backtest_running', { done })}</p>
      </div>
    )
  return <BacktestReport report={report} packId={begun.pack} />
}

const COUNT = 2000
const AGAIN_MS = 500
const YEAR_MS = 365 * 24 * 3_600_000
