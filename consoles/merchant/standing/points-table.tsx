import type { Standing } from '../../api/wire.ts'
import { ClauseLink } from '../../case/clause-link.tsx'
import { useFigures } from '../../ui/figures.ts'
import { useSay } from '../../ui/language.ts'
import { CaseBehind } from './case-behind.tsx'
import { ReasonsButton } from './reasons-button.tsx'
import { useViolation } from './violation.ts'
import { standingWords } from './words.ts'

type Entry = Standing['points'][number]['violations'][number]

interface PointsTableProps {
  readonly label: string
  readonly entries: readonly Entry[]
  readonly pack: string
}

export function PointsTable({ label, entries, pack }: PointsTableProps) {
  const say = useSay(standingWords)
  return (
    <table className="rows" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{say('column_violation')}</th>
          <th scope="col">{say('column_points')}</th>
          <th scope="col">{say('column_case')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(entry => (
          <PointsRow key={entry.violation_id} entry={entry} pack={pack} />
        ))}
      </tbody>
    </table>
  )
}

function PointsRow({ entry, pack }: { entry: Entry; pack: string }) {
  const say = useSay(standingWords)
  const { date } = useFigures()
  const { violation_id: id, case_id: caseId, at, points, changed_by: changedBy, changed_clause: rule } = entry
  return (
    <tr>
      <td>
        <ViolationButton id={id} /> <span className="soft small">{date(at)}</span>
      </td>
      <td>
        {say('points_sum', { points })}
        {changedBy !== null && <span className="soft small"> {say(`changed_${changedBy}`)}</span>}{' '}
        {rule !== null && <ClauseLink clause={rule} pack={pack} asOf={at} />}
      </td>
      <td>
        <CaseBehind caseId={caseId} />
      </td>
    </tr>
  )
}

/** A violation by its title, which opens its reasons. */
export function ViolationButton({ id }: { id: string }) {
  const { data: violation } = useViolation(id)
  if (violation === undefined) return <span className="soft">{id}</span>
  const { titles, statement, pack, at, case_id: caseId } = violation
  const rules = { pack: pack.id, asOf: at }
  return <ReasonsButton title={titles.violation} statement={statement} rules={rules} caseId={caseId} />
}
