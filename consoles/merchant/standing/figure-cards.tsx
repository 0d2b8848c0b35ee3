import type { Figure, Standing } from '../../api/wire.ts'
import { ClauseLink } from '../../case/clause-link.tsx'
import { Badge } from '../../ui/badge.tsx'
import { useFigures } from '../../ui/figures.ts'
import { useLanguage, useSay } from '../../ui/language.ts'
import { CountedButton } from './counted-button.tsx'
import { type FigureUnit, useFigureWords } from './figure-value.ts'
import { standingWords } from './words.ts'

type Parts = Pick<Standing, 'merchant_id' | 'view' | 'pack'> & { readonly day: string }

/** The day's figures, each with all that it was made of. */
export function FigureCards({ standing }: { standing: Standing }) {
  const say = useSay(standingWords)
  const { date, moment } = useFigures()
  const { day, published_at: publishedAt, figures } = standing.figures ?? NONE
  return (
    <section className="tight" aria-labelledby="figures">
      <h2 id="figures">{say('figures')}</h2>
      {(day === null || publishedAt === null || figures.length === 0) && <p className="soft">{say('figures_none')}</p>}
      {day !== null && publishedAt !== null && figures.length > 0 && (
        <>
          <p className="soft small">{say('figures_day', { date: date(day), moment: moment(publishedAt) })}</p>
          <div className="figure-cards">
            {figures.map(figure => (
              <FigureCard key={figure.figure} figure={figure} of={{ ...standing, day }} />
            ))}
          </div>
        </>
      )}
    </section>
  )
}

function FigureCard({ figure, of }: PartProps) {
  const say = useSay(standingWords)
  const language = useLanguage()
  const write = useFigureWords()
  const shown = figure[of.view]
  const { order_limit_basis_points: limit, points, kept } = shown
  return (
    <article className="card" aria-labelledby={`figure-${figure.figure}`}>
      <h3 id={`figure-${figure.figure}`}>{figure.title[language]}</h3>
      <p className="row">
        <span className="big-number">{write(shown.value, figure.unit)}</span>
        {kept !== null && <Badge tone={kept ? 'good' : 'soon'}>{say(kept ? 'kept' : 'not_kept')}</Badge>}
      </p>
      <Corrected figure={figure} view={of.view} />
      <Limits figure={figure} of={of} />
      {limit !== null && <p>{say('orders_limited', { share: write(limit, 'basis_points') })}</p>}
      {points !== null && <p>{say('figure_points', { points })}</p>}
      <dl className="facts">
        {PARTS.filter(part => shown[part] !== null).map(part => (
          <div key={part} className="figure-part">
            <dt>{say(`part_${part}`)}</dt>
            <dd>
              <CountedButton figure={figure} part={part} count={shown[part] ?? 0} of={of} />
            </dd>
          </div>
        ))}
      </dl>
      <Window figure={figure} of={of} />
    </article>
  )
}

/** The other reading's value, where the two differ. */
function Corrected({ figure, view }: { figure: Figure; view: Standing['view'] }) {
  const say = useSay(standingWords)
  const write = useFigureWords()
  const { published, corrected, unit, corrections } = figure
  if (corrections.length === 0) return null
  const value = write((view === 'published' ? corrected : published).value, unit)
  return <p className="small">{say(view === 'published' ? 'corrected_to' : 'corrected_from', { value })}</p>
}

interface PartProps {
  readonly figure: Figure
  readonly of: Parts
}

function Limits({ figure, of }: PartProps) {
  const say = useSay(standingWords)
  const write = useFigureWords()
  return LIMITS.map(name => {
    const limit = figure.limits[name]
    if (limit === null) return null
    // One that is joined by “or” is a number of orders, whatever the figure is.
    const unit: FigureUnit = name === 'or_most' ? 'count' : figure.unit
    return (
      <p key={name} className="small">
        {say(`limit_${name}`, { value: write(limit.value, unit) })}{' '}
        <ClauseLink clause={limit.clause} pack={of.pack.id} asOf={of.day} />
      </p>
    )
  })
}

function Window({ figure, of }: PartProps) {
  const say = useSay(standingWords)
  const { moment } = useFigures()
  const { window, clause } = figure
  const until = moment(window.until, window.from)
  const facts = { from: moment(window.from, window.until), until, days: window.delay_days }
  return (
    <p className="soft small">
      {say(window.delay_days > 0 ? 'window_delay' : 'window', facts)}{' '}
      <ClauseLink clause={clause} pack={of.pack.id} asOf={of.day} />
    </p>
  )
}

const NONE = { day: null, published_at: null, figures: [] }
const PARTS = ['numerator', 'denominator', 'excluded'] as const
const LIMITS = ['most', 'or_most', 'least'] as const
