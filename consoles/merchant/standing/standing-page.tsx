import { useQuery } from '@tanstack/react-query'
import { get } from '../../api/client.ts'
import { useClock } from '../../api/live.ts'
import { useSession } from '../../api/session.ts'
import type { Standing } from '../../api/wire.ts'
import { Button } from '../../ui/button.tsx'
import { useFigures } from '../../ui/figures.ts'
import { useLanguage, useSay } from '../../ui/language.ts'
import { Segments } from '../../ui/segments.tsx'
import { Answered } from '../../ui/states.tsx'
import { DepositCard } from './deposit-card.tsx'
import { FigureCards } from './figure-cards.tsx'
import { PointsCard } from './points-card.tsx'
import { SanctionCalendar } from './sanction-calendar.tsx'
import { StandingHistory } from './standing-history.tsx'
import { READINGS, type Reading, type StandingView } from './standing-view.ts'
import { ViolationList } from './violation-list.tsx'
import { standingWords } from './words.ts'
import './standing.css'

interface StandingPageProps {
  readonly view: StandingView
  readonly onView: (view: StandingView) => void
}

/** All that the platform counts of this shop, on any day, each number with what is behind it. */
export function StandingPage({ view, onView }: StandingPageProps) {
  const merchantId = useSession()?.merchantId ?? ''
  const asked = useQuery({
    queryKey: ['standing', merchantId, view],
    queryFn: ({ signal }) => get('/v1/merchants/{id}/standing', { path: { id: merchantId }, query: view, signal }),
    placeholderData: before => before,
  })
  return (
    <>
      <DayAndReading view={view} onView={onView} />
      <Answered asked={asked} lines={8}>
        {standing => <StandingShown standing={standing} view={view} />}
      </Answered>
    </>
  )
}

function StandingShown({ standing, view }: { standing: Standing; view: StandingView }) {
  return (
    <div className="standing">
      <div className="standing-top">
        <PointsCard standing={standing} />
        <MeasuresCard standing={standing} />
        <DepositCard standing={standing} view={view} />
      </div>
      <SanctionCalendar standing={standing} />
      <FigureCards standing={standing} />
      <ViolationList merchantId={standing.merchant_id} view={view} />
      <StandingHistory standing={standing} view={view} />
    </div>
  )
}

function DayAndReading({ view, onView }: StandingPageProps) {
  const say = useSay(standingWords)
  const { data: clock } = useClock()
  const today = clock?.now.slice(0, 10)
  const { as_of: day, ...rest } = view
  const reading = view.view ?? 'published'
  return (
    <div className="standing-choice not-printed">
      <label className="row">
        <span className="soft">{say('as_of')}</span>
        <input
          className="input standing-day"
          type="date"
          max={today}
          value={day ?? today ?? ''}
          onChange={({ target }) => {
            const chosen = target.value
            onView(chosen === '' || chosen === today ? rest : { ...rest, as_of: chosen })
          }}
        />
      </label>
      <Segments<Reading>
        label={say('view')}
        options={READINGS.map(one => ({ value: one, label: say(`view_${one}`) }))}
        value={reading}
        onChoose={chosen => onView({ ...view, view: chosen })}
      />
      <span className="soft small">{say(`view_${reading}_means`)}</span>
      {day !== undefined && (
        <Button tone="quiet" onClick={() => onView(rest)}>
          {say('today')}
        </Button>
      )}
    </div>
  )
}

function MeasuresCard({ standing }: { standing: Standing }) {
  const say = useSay(standingWords)
  const language = useLanguage()
  const { moment } = useFigures()
  return (
    <section className="card" aria-labelledby="in-force">
      <h2 id="in-force">{say('in_force')}</h2>
      {standing.measures.length === 0 && <p className="soft">{say('in_force_none')}</p>}
      <ul className="tight">
        {standing.measures.map(({ measure, title, until }) => (
          <li key={measure} className="row apart">
            <strong className="capital">{title[language]}</strong>
            <span className="soft small">
              {until === null ? say('until_lifted') : say('until', { moment: moment(until, standing.as_of) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
