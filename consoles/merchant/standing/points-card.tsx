import type { Standing } from '../../api/wire.ts'
import { useFigures } from '../../ui/figures.ts'
import { useSay } from '../../ui/language.ts'
import { PointsTable } from './points-table.tsx'
import { standingWords } from './words.ts'

type Account = Standing['points'][number]

/** Points by class; each number opens to the violations that it is made of. */
export function PointsCard({ standing }: { standing: Standing }) {
  const say = useSay(standingWords)
  return (
    <section className="card standing-points" aria-labelledby="points">
      <h2 id="points">{say('points')}</h2>
      {standing.points.length === 0 && <p className="soft">{say('points_none')}</p>}
      {standing.points.map(account => (
        <AccountPoints key={`${account.account}-${account.year}`} account={account} pack={standing.pack.id} />
      ))}
    </section>
  )
}

function AccountPoints({ account, pack }: { account: Account; pack: string }) {
  const say = useSay(standingWords)
  const { date } = useFigures()
  const { points, count, year, carried_points: carried } = account
  const name = say(account.account === account.class ? 'class' : 'apart', { class: account.class })
  return (
    <details className="opens">
      <summary>
        <span className="opens-name">{name}</span>
        <span className="big-number">{say('points_sum', { points })}</span>
        <span className="soft small">{say('behind', { count })}</span>
      </summary>
      <p className="soft small">{say('year_ends', { year, date: date(account.year_ends_at) })}</p>
      {carried > 0 && <p className="soft small">{say('carried', { points: carried })}</p>}
      <PointsTable label={name} entries={account.violations} pack={pack} />
    </details>
  )
}
