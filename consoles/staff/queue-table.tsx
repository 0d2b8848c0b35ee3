import { useNavigate } from '@tanstack/react-router'
import { useNow } from '../api/live.ts'
import type { CaseSummary } from '../api/wire.ts'
import { claimWords } from '../case/claim-words.ts'
import { Countdown, nextDeadline } from '../case/deadline.tsx'
import { type CaseColumn, CaseTable } from '../desk/case-table.tsx'
import { Badge } from '../ui/badge.tsx'
import { useFigures } from '../ui/figures.ts'
import { useSay } from '../ui/language.ts'
import type { QueueView } from './queue-view.ts'
import { staffWords } from './words.ts'

/** What waits for the platform, as a table. */
export function QueueTable({ files, view }: { files: readonly CaseSummary[]; view: QueueView }) {
  const say = useSay(staffWords)
  const navigate = useNavigate()
  const open = (file: CaseSummary) => navigate({ to: '/cases/$caseId', params: { caseId: file.id }, search: view })
  return <CaseTable files={files} columns={useColumns()} open={open} label={say('list')} hint={say('keys')} />
}

function useColumns(): readonly CaseColumn[] {
  const say = useSay(staffWords)
  const figures = useFigures()
  const now = useNow()
  return [
    {
      title: say('column_due'),
      key: 'due',
      width: 150,
      render: file => {
        const deadline = nextDeadline(file)
        if (deadline !== null) return <Countdown dueAt={deadline.due_at} now={now} />
        return file.status === 'open' ? <span className="soft">{say('no_deadline')}</span> : null
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
      render: ({ titles, proposed_ruling: proposed }) => (
        <span className="todo-stage">
          {titles.kind} · {titles.outcome ?? titles.stage} {proposed !== null && <Badge>{say('has_proposal')}</Badge>}
        </span>
      ),
    },
    {
      title: say('column_claim'),
      key: 'claim',
      render: file => claimWords(file),
    },
    {
      title: say('column_parties'),
      key: 'parties',
      render: ({ parties }) => {
        const { buyer, merchant } = parties
        return [buyer, merchant].flatMap(party => party?.name ?? party?.id ?? []).join(' · ')
      },
    },
    {
      title: say('column_opened'),
      key: 'opened',
      width: 150,
      render: ({ opened_at }) => <span className="soft">{figures.moment(opened_at)}</span>,
    },
  ]
}
