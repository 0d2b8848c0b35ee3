import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { get, post, Refusal } from '../api/client.ts'
import { useNow } from '../api/live.ts'
import { Button } from '../ui/button.tsx'
import { Choices } from '../ui/labelled.tsx'
import { useSay } from '../ui/language.ts'
import { Notice } from '../ui/notice.tsx'
import { Failed } from '../ui/states.tsx'
import { BacktestReport } from './backtest-report.tsx'
import type { DraftLine } from './draft.ts'
import type { Backtest } from './packs.ts'
import { policyWords } from './words.ts'

/** The draft on past cases: which of them would have gone another way. */
export function BacktestPanel({ packId, lines }: { packId: string; lines: readonly DraftLine[] }) {
  const say = useSay(policyWords)
  const [cases, setCases] = useState<'generated' | 'stored'>('generated')
  const now = useNow()
  const begin = useMutation({
    mutationFn: () => {
      const since = new Date((now ?? Date.now()) - YEAR_MS).toISOString()
      const changes = lines.map(({ clause, value, unit, scope }) => {
        return { clause, value, ...(unit !== undefined && { unit }), ...(scope !== undefined && { scope }) }
      })
      const tried = cases === 'generated' ? { generated: { count: COUNT, seed: 1 } } : { since }
      return post('/v1/packs/{id}/backtests', { draft: { changes }, cases: tried }, { path: { id: packId } })
    },
  })
  return (
    <section className="stack not-printed">
      <h2>{say('backtest')}</h2>
      <Choices
        label={say('backtest_cases')}
        name="cases"
        value={cases}
        options={[
          { value: 'generated', title: say('backtest_generated', { count: COUNT }) },
          { value: 'stored', title: say('backtest_stored') },
        ]}
        onChoose={chosen => setCases(chosen === 'stored' ? 'stored' : 'generated')}
      />
      <div>
        <Button isBusy={begin.isPending} onClick={() => begin.mutate()}>
          {say('backtest_begin')}
        </Button>
      </div>
      {begin.error instanceof Refusal && <Failed error={begin.error} onRetry={() => begin.mutate()} />}
      {begin.data !== undefined && <Progress key={begin.data.id} begun={begin.data} isStored={cases === 'stored'} />}
    </section>
  )
}

function Progress({ begun, isStored }: { begun: Backtest; isStored: boolean }) {
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
  return <BacktestReport report={report} packId={begun.pack} isStored={isStored} />
}

const COUNT = 2000
const AGAIN_MS = 500
const YEAR_MS = 365 * 24 * 3_600_000
