import { useNavigate } from '@tanstack/react-router'
import { useNow } from '../api/live.ts'
import type { CaseSummary } from '../api/wire.ts'
import { claimWords } from '../case/claim-words.ts'
import { Countdown, nextDeadline, waitsForSide } from '../case/deadline.tsx'
import { type CaseColumn, CaseTable } from '../desk/case-table.tsx'
import { Badge } from '../ui/badge.tsx'
import { useFigures } from '../ui/figures.ts'
import { useSay } from '../ui/language.ts'
import { merchantWords } from './words.ts'

/** What waits for the merchant, as a table. */
export function TodoTable({ files }: { files: readonly CaseSummary[] }) {
  const say = useSay(merchantWords)
  const navigate = useNavigate()
  const open = (file: CaseSummary) => navigate({ to: '/cases/$caseId', params: { caseId: file.id } })
  return <CaseTable files={files} columns={useColumns()} open={open} label={say('list')} hint={say('keys')} />
}

function useColumns(): readonly CaseColumn[] {
  const say = useSay(merchantWords)
  const figures = useFigures()
  const now = useNow()
  return [
    {
      title: say('column_due'),
      key: 'due',
      width: 150,
      render: file => {
        const deadline = nextDeadline(file)
        return deadline === null ? null : <Countdown dueAt={deadline.due_at} now={now} />
      },
    },
    {
      title: say('column_goods'),
      key: 'goods',
      render: ({ titles }) => <span className="todo-goods">{titles.goods ?? titles.kind}</span>,
    },
    {
      title: say('column_stage'),
      key: 'stage',
      render: file => (
        <span className="todo-stage">
          {file.titles.kind} · {file.titles.outcome ?? file.titles.stage}{' '}
          {waitsForSide(file, 'merchant') && <Badge>{say('yours')}</Badge>}
        </span>
      ),
    },
    { title: say('column_claim'), key: 'claim', render: file => claimWords(file) },
    { title: say('column_buyer'), key: 'buyer', render: ({ parties }) => parties.buyer?.name ?? null },
    {
      title: say('column_opened'),
      key: 'opened',
      width: 160,
      render: ({ opened_at }) => <span className="soft">{figures.moment(opened_at)}</span>,
    },
  ]
}
