import { useFigures } from '../ui/figures.ts'
import { useSay } from '../ui/language.ts'
import { Notice } from '../ui/notice.tsx'
import { Empty } from '../ui/states.tsx'
import { BarTable } from './bar-table.tsx'
import { usePackTitles } from './pack-titles.ts'
import type { Report } from './packs.ts'
import { policyWords } from './words.ts'

interface ReportProps {
  readonly report: Report
  readonly packId: string
}

/** What a back-test found: how many cases differ, in what, for whom, and the most telling of them. */
export function BacktestReport({ report, packId }: ReportProps) {
  const say = useSay(policyWords)
  const { money } = useFigures()
  const titles = usePackTitles(packId)
  const { cases, changed, currency, faulty, first_fault: fault } = report
  if (cases === 0) return <Empty title={say('backtest_none')} />
  const share = (one: number) => say('group_changed', { changed: one, cases })
  const differences = DIFFERENCES.map(name => [say(`differs_${name}`), report[FIELDS[name]]] as const)
  const groups = (list: Report['kinds']) =>
    list.map(one => ({
      name: one.name,
      cells: [money(one.buyer_delta_minor, currency)],
      value: one.changed,
      of: one.cases,
      words: say('group_changed', { changed: one.changed, cases: one.cases }),
    }))
  return (
    <div className="stack" role="status">
      <p className="report-headline">{say('backtest_changed', { total: cases, changed })}</p>
      {faulty > 0 && (
        <Notice tone="urgent" title={say('backtest_faulty', { count: faulty })}>
          {fault !== null && <p lang="en">{fault}</p>}
        </Notice>
      )}
      <BarTable
        title={say('group_share')}
        heads={[]}
        rows={differences.map(([name, value]) => ({ name, cells: [], value, of: cases, words: share(value) }))}
      />
      <Sides report={report} />
      <Outcomes report={report} packId={packId} />
      <BarTable
        title={say('by_kind')}
        heads={[say('buyers_more')]}
        rows={groups(report.kinds.map(one => ({ ...one, name: titles.kind(one.name) })))}
      />
      <BarTable
        title={say('by_category')}
        heads={[say('buyers_more')]}
        rows={groups(report.categories.map(one => ({ ...one, name: titles.category(one.name) })))}
      />
      <Examples report={report} packId={packId} />
    </div>
  )
}

function Sides({ report: { sides, currency, cases } }: { report: Report }) {
  const say = useSay(policyWords)
  const { money } = useFigures()
  const shown = sides.flatMap(one => {
    const { side, better, worse, before_minor: before, after_minor: after } = one
    if (side === 'both') return []
    const cells = [money(before, currency), money(after, currency), String(better), String(worse)]
    const words = say('group_changed', { changed: better + worse, cases })
    return [{ name: say(`side_${side}`), cells, value: better + worse, of: cases, words }]
  })
  const heads = [say('money_before'), say('money_after'), say('better'), say('worse')]
  return <BarTable title={say('by_side')} heads={heads} rows={shown} />
}

function Outcomes({ report: { outcomes, cases }, packId }: ReportProps) {
  const say = useSay(policyWords)
  const titles = usePackTitles(packId)
  const rows = outcomes.map(({ before, after, cases: value }) => {
    const words = say('group_changed', { changed: value, cases })
    return { name: `${titles.outcome(before)} → ${titles.outcome(after)}`, cells: [], value, of: cases, words }
  })
  return <BarTable title={say('by_outcome')} heads={[]} rows={rows} />
}

function Examples({ report, packId }: ReportProps) {
  const say = useSay(policyWords)
  const titles = usePackTitles(packId)
  const { money } = useFigures()
  const told = ({ outcome, buyer_got_minor: got }: Report['examples'][number]['before']) =>
    say('example_got', { outcome: titles.outcome(outcome), sum: money(got, report.currency) })
  if (report.examples.length === 0) return null
  return (
    <section className="stack">
      <h3>{say('examples')}</h3>
      <ul className="examples">
        {report.examples.map(({ case_id: id, alike, clause, before, after }) => (
          <li key={id} className="card">
            <p className="row apart">
              <span className="number">{id}</span>
              {clause !== null && <span>{say('example_by', { clause })}</span>}
            </p>
            <dl className="facts">
              <dt>{say('example_now')}</dt>
              <dd>{told(before)}</dd>
              <dt>{say('example_draft')}</dt>
              <dd>{told(after)}</dd>
            </dl>
            <p className="soft small">{say('example_alike', { count: alike })}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

const DIFFERENCES = ['outcome', 'money', 'deadlines', 'duration', 'acts'] as const
const FIELDS = {
  outcome: 'other_outcome',
  money: 'other_money',
  deadlines: 'other_deadlines',
  duration: 'other_duration',
  acts: 'with_refused_acts',
} as const
