import type { Standing } from '../../api/wire.ts'
import { useLanguage } from '../../ui/language.ts'

interface SanctionBarsProps {
  readonly sanctions: Standing['sanctions']
  readonly asOf: string
}

/** A picture of what the table beneath it says: months across, a bar a sanction, a line at the page's moment. */
export function SanctionBars({ sanctions, asOf }: SanctionBarsProps) {
  const language = useLanguage()
  const { from, to, months } = monthsAround(sanctions, asOf)
  const share = (at: number) => `${Math.min(100, Math.max(0, ((at - from) / (to - from)) * 100))}%`
  const name = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { month: 'short', timeZone: 'UTC' })
  return (
    <div className="bars" aria-hidden="true">
      <div className="bars-months">
        {months.map(month => (
          <span key={month} style={{ left: share(month) }}>
            {name.format(month)}
          </span>
        ))}
      </div>
      {sanctions.map(({ id, starts_at, ends_at, state }) => {
        const end = ends_at === null ? to : Date.parse(ends_at)
        return (
          <div key={id} className="bar-row">
            <span
              className={`bar bar-${state}`}
              data-open={ends_at === null || undefined}
              style={{ left: share(Date.parse(starts_at)), right: `calc(100% - ${share(end)})` }}
            />
          </div>
        )
      })}
      <span className="bars-now" style={{ left: share(Date.parse(asOf)) }} />
    </div>
  )
}

/** From the first month in which one begins to the end of the last in which one ends, the page's moment among them. */
function monthsAround(sanctions: Standing['sanctions'], asOf: string) {
  const moments = sanctions.flatMap(({ starts_at, ends_at }) => [starts_at, ends_at ?? asOf]).concat(asOf)
  const times = moments.map(Date.parse)
  const from = monthOf(Math.min(...times), 0)
  const to = monthOf(Math.max(...times), 1)
  const months: number[] = []
  for (let month = from; month < to; month = monthOf(month, 1)) months.push(month)
  const step = Math.ceil(months.length / MOST_NAMES)
  return { from, to, months: months.filter((_, place) => place % step === 0) }
}

function monthOf(time: number, later: number): number {
  const at = new Date(time)
  return Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + later, 1)
}

/** So many fit beside each other on a phone. */
const MOST_NAMES = 8
