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
  const moved = SUMS.map(name => ({ name, minor: after.money[name] - before.money[name] }))
  const held = heldIn(after) - heldIn(before)
  const all = [...moved, { name: 'held' as const, minor: held }].filter(({ minor }) => minor > 0)
  // What waits for something else, such as the goods to come back, moves no money yet.
  const ruled = after.money.paid > before.money.paid ? 0 : ruledIn(after) - ruledIn(before)
  const points = pointsIn(after) - pointsIn(before)
  if (all.length === 0 && points === 0 && ruled <= 0) return null
  return (
    <p className="row preview-sums">
      {all.map(({ name, minor }) => (
        <strong key={name}>{say(`money_${name}`, { sum: money(minor, after.money.currency) })}</strong>
      ))}
      {ruled > 0 && <strong>{say('money_ruled', { sum: money(ruled, after.money.currency) })}</strong>}
      {points > 0 && <strong>{say('points_more', { points })}</strong>}
      {points < 0 && <strong>{say('points_less', { points: -points })}</strong>}
    </p>
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

function heldIn({ money }: Case): number {
  return money.holds.filter(({ resolution }) => resolution === null).reduce((sum, one) => sum + one.amount_minor, 0)
}

const SUMS = ['paid', 'advanced', 'recovered', 'paid_to_merchant', 'penalty'] as const
