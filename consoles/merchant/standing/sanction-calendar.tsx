import type { Standing } from '../../api/wire.ts'
import { Badge } from '../../ui/badge.tsx'
import { useFigures } from '../../ui/figures.ts'
import { useLanguage, useSay } from '../../ui/language.ts'
import { ViolationButton } from './points-table.tsx'
import { ReasonsButton } from './reasons-button.tsx'
import { SanctionBars } from './sanction-bars.tsx'
import { standingWords } from './words.ts'

type Sanction = Standing['sanctions'][number]

/** Each sanction as a bar over the months, and in a table with its reasons. */
export function SanctionCalendar({ standing }: { standing: Standing }) {
  const say = useSay(standingWords)
  const { sanctions, as_of: asOf } = standing
  return (
    <section className="card" aria-labelledby="sanctions">
      <h2 id="sanctions">{say('sanctions')}</h2>
      {sanctions.length === 0 && <p className="soft">{say('sanctions_none')}</p>}
      {sanctions.length > 0 && (
        <>
          <SanctionBars sanctions={sanctions} asOf={asOf} />
          <table className="rows" aria-label={say('sanctions')}>
            <thead>
              <tr>
                <th scope="col">{say('column_measures')}</th>
                <th scope="col">{say('column_period')}</th>
                <th scope="col">{say('column_state')}</th>
                <th scope="col">{say('column_because')}</th>
              </tr>
            </thead>
            <tbody>
              {sanctions.map(sanction => (
                <SanctionRow key={sanction.id} sanction={sanction} asOf={asOf} />
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  )
}

interface SanctionProps {
  readonly sanction: Sanction
  /** The page's moment. */
  readonly asOf: string
}

function SanctionRow({ sanction, asOf }: SanctionProps) {
  const say = useSay(standingWords)
  const { moment, money } = useFigures()
  const { starts_at: from, ends_at: to, penalty_minor: penalty, state, ends_by: endsBy, points } = sanction
  const group = say('class', { class: sanction.class })
  const isOwn = sanction.violation_ids.length > 0
  return (
    <tr>
      <td>
        <SanctionReasons sanction={sanction} asOf={asOf} />
        {penalty !== null && (
          <div className="soft small">{say('penalty', { sum: money(penalty, sanction.currency) })}</div>
        )}
      </td>
      <td>
        {to === null ? say('since', { from: moment(from) }) : say('span', { from: moment(from), to: moment(to, from) })}
      </td>
      <td>
        <Badge tone={state === 'running' ? 'soon' : 'plain'}>{say(`state_${state}`)}</Badge>
        {endsBy !== null && state === 'ended' && <div className="soft small">{say(`ended_${endsBy}`)}</div>}
        {sanction.awaits.map(wait => (
          <div key={wait} className="small">
            {say(`awaits_${wait}`)}
          </div>
        ))}
      </td>
      <td>
        {points === null ? say(isOwn ? 'own_breach' : 'deposit_short') : say('at_points', { class: group, points })}
      </td>
    </tr>
  )
}

/** A sanction's measures; pressed, its reasons, and the violations behind it, by which it is appealed against. */
function SanctionReasons({ sanction, asOf }: SanctionProps) {
  const say = useSay(standingWords)
  const language = useLanguage()
  const { statement, violation_ids: ids, titles, pack } = sanction
  const measures = titles.measures.map(title => title[language]).join(language === 'zh' ? '、' : '; ')
  const title = measures === '' ? statement.rule.title : { zh: measures, en: measures }
  return (
    <ReasonsButton
      title={title}
      statement={statement}
      rules={{ pack: pack.id, asOf }}
      behind={
        ids.length > 0 && (
          <>
            <p className="soft">{say('appeal_through')}</p>
            <ul className="tight">
              {ids.map(id => (
                <li key={id}>
                  <ViolationButton id={id} />
                </li>
              ))}
            </ul>
          </>
        )
      }
    />
  )
}
