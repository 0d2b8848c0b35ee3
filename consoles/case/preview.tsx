import { useQuery } from '@tanstack/react-query'
import { act, type Refusal } from '../api/client.ts'
import type { Case } from '../api/wire.ts'
import { useFigures } from '../ui/figures.ts'
import { useLanguage, useSay } from '../ui/language.ts'
import { Notice } from '../ui/notice.tsx'
import { useSettled } from './settled.ts'
import { caseWords } from './words.ts'

/** What the server says an act would come to, asked a moment after the last key was pressed. Nothing is kept of it. */
export function useDryRun(file: Case, action: string, { fields, isReady }: { fields: object; isReady: boolean }) {
  const language = useLanguage()
  const settled = useSettled(JSON.stringify(fields))
  return useQuery<Case, Refusal>({
    queryKey: ['dry-run', file.id, file.version, action, settled, language],
    queryFn: () => act(file.id, action, { fields: JSON.parse(settled) as object, dryRun: true }),
    enabled: isReady,
    refetchInterval: false,
    retry: false,
    placeholderData: before => before,
  })
}

/** What an act brings about, before it is done: in the server's own sentences, with money, points and proof. */
export function Preview({ before, after, side }: { before: Case; after: Case; side: string | null }) {
  const say = useSay(caseWords)
  const { events = [], evidence_wanted } = after
  const missing = evidence_wanted.filter(({ from, have }) => from === side && !have).map(({ title }) => title)
  return (
    <Notice title={say('preview')}>
      <ul className="preview">
        {(events as readonly { seq: number; sentence: string }[]).map(({ seq, sentence }) => (
          <li key={seq}>{sentence}</li>
        ))}
      </ul>
      <Consequences before={before} after={after} />
      {missing.length > 0 && <p className="preview-wanted">{say('preview_wanted', { kinds: missing.join(' · ') })}</p>}
    </Notice>
  )
}

function Consequences({ before, after }: { before: Case; after: Case }) {
  const say = useSay(caseWords)
  const { money } = useFigures()
  const { money_changes: changes = [] } = after
  // What waits for something else, such as the goods to come back, moves no money yet.
  const ruled = after.money.paid > before.money.paid ? 0 : ruledIn(after) - ruledIn(before)
  const points = pointsIn(after) - pointsIn(before)
  return (
    <>
      {changes.length > 0 && <MoneyChanges changes={changes} currency={after.money.currency} />}
      {ruled > 0 && <strong>{say('money_ruled', { sum: money(ruled, after.money.currency) })}</strong>}
      {ruled > 0 && changes.length === 0 && <p className="small soft">{say('money_later')}</p>}
      {points > 0 && <strong>{say('points_more', { points })}</strong>}
      {points < 0 && <strong>{say('points_less', { points: -points })}</strong>}
    </>
  )
}

/** Where the money leaves, and where it is afterwards. */
function MoneyChanges({ changes, currency }: { changes: Changes; currency: string }) {
  const say = useSay(caseWords)
  const { money } = useFigures()
  return (
    <table className="money-changes">
      <caption>{say('money_changes')}</caption>
      <tbody>
        {changes.map(({ account, title, change_minor: minor }) => (
          <tr key={account}>
            <th scope="row">{title}</th>
            <td>{`${minor > 0 ? '+' : '−'}${money(Math.abs(minor), currency)}`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What the violations of a case weigh, without what was taken back. */
function pointsIn({ violations }: Case): number {
  return violations.reduce((sum, { points, points_taken_back: back, revoked }) => {
    return revoked ? sum : sum + (points ?? 0) - back
  }, 0)
}

function ruledIn({ ruling }: Case): number {
  return ruling?.amount_minor ?? 0
}

type Changes = NonNullable<Case['money_changes']>
