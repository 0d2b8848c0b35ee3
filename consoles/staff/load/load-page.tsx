import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { get } from '../../api/client.ts'
import type { Operations } from '../../api/wire.ts'
import { caseWords } from '../../case/words.ts'
import { useFigures } from '../../ui/figures.ts'
import { useLanguage, useSay } from '../../ui/language.ts'
import { Notice } from '../../ui/notice.tsx'
import { Answered } from '../../ui/states.tsx'
import { staffWords } from '../words.ts'
import { BarChart } from './bar-chart.tsx'

type Workload = Operations['GET /v1/workload']['answer']

/** How much there is to do, how old it is, how fast it goes. */
export function LoadPage() {
  const say = useSay(staffWords)
  const language = useLanguage()
  const asked = useQuery({
    queryKey: ['workload', language],
    queryFn: ({ signal }) => get('/v1/workload', { signal }),
  })
  return (
    <>
      <h1>{say('load')}</h1>
      <Answered asked={asked} lines={8}>
        {load => <LoadShown load={load} />}
      </Answered>
    </>
  )
}

function LoadShown({ load }: { load: Workload }) {
  const say = useSay(staffWords)
  return (
    <>
      {!load.complete && <Notice tone="soon">{say('not_all_counted')}</Notice>}
      <Figures load={load} />
      <Stages load={load} />
      <div className="charts">
        <Ages load={load} />
        <Closed load={load} />
        <Durations load={load} />
      </div>
    </>
  )
}

function Figures({ load }: { load: Workload }) {
  const say = useSay(staffWords)
  const { span } = useFigures()
  const { open, stages, as_of: asOf } = load
  const platforms = stages.filter(({ waits_for }) => waits_for.includes('platform'))
  const waiting = platforms.reduce((sum, { cases }) => sum + cases, 0)
  const oldest = open.oldest_opened_at
  const figures = [
    { name: 'figure_open', value: String(open.cases) },
    { name: 'figure_platform', value: String(waiting) },
    { name: 'figure_today', value: String(open.due_today), tone: open.due_today > 0 ? 'soon' : undefined },
    { name: 'figure_overdue', value: String(open.overdue), tone: open.overdue > 0 ? 'urgent' : undefined },
    { name: 'figure_oldest', value: oldest === null ? say('none_short') : span(Date.parse(asOf) - Date.parse(oldest)) },
  ] as const
  return (
    <dl className="figures">
      {figures.map(({ name, value, ...more }) => (
        <div key={name} className="card figure" data-tone={'tone' in more ? more.tone : undefined}>
          <dt>{say(name)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Stages({ load: { stages, as_of: asOf } }: { load: Workload }) {
  const say = useSay(staffWords)
  const sayCase = useSay(caseWords)
  const { span } = useFigures()
  const most = Math.max(FEW, ...stages.map(({ cases }) => cases))
  return (
    <section className="card" aria-labelledby="stages">
      <h2 id="stages">{say('stages')}</h2>
      {/* biome-ignore lint/a11y: a wide table is scrolled by the keyboard too, and is no fieldset */}
      <div className="table-frame" role="group" tabIndex={0} aria-labelledby="stages">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{say('column_stage')}</th>
              <th scope="col">{say('column_waits')}</th>
              <th scope="col">{say('column_cases')}</th>
              <th scope="col">{say('figure_today')}</th>
              <th scope="col">{say('column_oldest')}</th>
            </tr>
          </thead>
          <tbody>
            {stages.map(({ kind, stage, titles, waits_for, cases, due_today, oldest_opened_at: oldest }) => (
              <tr key={`${kind} ${stage} ${waits_for.join()}`}>
                <th scope="row">
                  <Link to="/" search={{ view: 'open', kind, stage }}>
                    {titles.kind} · {titles.stage}
                  </Link>
                </th>
                <td>{waits_for.map(side => sayCase(`party_${side}`)).join(' · ')}</td>
                <td>
                  <span className="bar-cell">
                    <meter min={0} max={most} value={cases} aria-hidden="true" />
                    {cases}
                  </span>
                </td>
                <td>{due_today}</td>
                <td>{oldest === null ? '' : span(Date.parse(asOf) - Date.parse(oldest))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Ages({ load: { ages } }: { load: Workload }) {
  const say = useSay(staffWords)
  const bars = ages.map(({ from_days: from, to_days: to, cases }) => {
    const label = to === null ? say('age_over', { from }) : say('age', { from, to })
    return { label, value: cases, shown: String(cases) }
  })
  return <BarChart title={say('ages')} columns={[say('column_age'), say('column_cases')]} bars={bars} />
}

function Closed({ load: { days } }: { load: Workload }) {
  const say = useSay(staffWords)
  const bars = days.map(({ date, closed }) => ({ label: date.slice(5), value: closed, shown: String(closed) }))
  return <BarChart title={say('closed_days')} columns={[say('column_day'), say('column_closed')]} bars={bars} />
}

function Durations({ load: { days } }: { load: Workload }) {
  const say = useSay(staffWords)
  const { span } = useFigures()
  const bars = days.map(({ date, median_ms: median }) => ({
    label: date.slice(5),
    value: median ?? 0,
    shown: median === null ? say('none_short') : span(median),
  }))
  return <BarChart title={say('durations')} columns={[say('column_day'), say('column_median')]} bars={bars} />
}

/** A single case is no full bar. */
const FEW = 4
