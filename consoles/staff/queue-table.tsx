import { useNavigate } from '@tanstack/react-router'
import { Table, type TableColumnsType } from 'antd'
import { useNow } from '../api/live.ts'
import type { Case } from '../api/wire.ts'
import { claimWords } from '../case/claim-words.ts'
import { Countdown, nextDeadline } from '../case/deadline.tsx'
import { walkRows } from '../desk/row-keys.ts'
import { Badge } from '../ui/badge.tsx'
import { useFigures } from '../ui/figures.ts'
import { useSay } from '../ui/language.ts'
import type { QueueView } from './queue-view.ts'
import { staffWords } from './words.ts'

/** The queue as a table; on a phone each row is a card. Arrow keys go through it, Enter opens. */
export function QueueTable({ files, view }: { files: readonly Case[]; view: QueueView }) {
  const say = useSay(staffWords)
  const navigate = useNavigate()
  const open = (file: Case) => navigate({ to: '/cases/$caseId', params: { caseId: file.id }, search: view })
  return (
    <div className="todo">
      <p className="soft small todo-keys">{say('keys')}</p>
      <Table<Case>
        aria-label={say('list')}
        rowKey="id"
        columns={useColumns()}
        dataSource={[...files]}
        pagination={false}
        rowClassName="todo-row"
        onRow={(file, place) => ({
          tabIndex: 0,
          'aria-rowindex': (place ?? 0) + 1,
          onClick: () => open(file),
          onKeyDown: event => walkRows(event, () => open(file)),
        })}
      />
    </div>
  )
}

function useColumns(): TableColumnsType<Case> {
  const say = useSay(staffWords)
  const figures = useFigures()
  const now = useNow()
  return [
    {
      title: say('column_due'),
      key: 'due',
      width: 150,
      render: (_value, file) => {
        const deadline = nextDeadline(file)
        if (deadline !== null) return <Countdown dueAt={deadline.due_at} now={now} />
        return file.status === 'open' ? <span className="soft">{say('no_deadline')}</span> : null
      },
    },
    {
      title: say('column_goods'),
      key: 'goods',
      render: (_value, { titles, id }) => <span className="todo-goods">{titles.goods ?? id}</span>,
    },
    {
      title: say('column_stage'),
      key: 'stage',
      render: (_value, { titles, proposed_ruling: proposed }) => (
        <span className="todo-stage">
          {titles.kind} · {titles.outcome ?? titles.stage} {proposed !== null && <Badge>{say('has_proposal')}</Badge>}
        </span>
      ),
    },
    {
      title: say('column_claim'),
      key: 'claim',
      render: (_value, file) => claimWords(file),
    },
    {
      title: say('column_parties'),
      key: 'parties',
      render: (_value, { parties }) => {
        const { buyer, merchant } = parties
        return [buyer, merchant].flatMap(party => party?.name ?? party?.id ?? []).join(' · ')
      },
    },
    {
      title: say('column_opened'),
      key: 'opened',
      width: 130,
      render: (_value, { opened_at }) => <span className="soft">{figures.moment(opened_at)}</span>,
    },
  ]
}
