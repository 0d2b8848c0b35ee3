import { Table, type TableColumnsType } from 'antd'
import type { CaseSummary } from '../api/wire.ts'
import { walkRows } from './row-keys.ts'

interface Shown {
  readonly files: readonly CaseSummary[]
  readonly columns: TableColumnsType<CaseSummary>
  readonly open: (file: CaseSummary) => void
  readonly label: string
  /** How the keys go through it. */
  readonly hint: string
}

/** A desk's cases as a table; on a phone each row is a card. Arrow keys go through it, Enter opens. */
export function CaseTable({ files, columns, open, label, hint }: Shown) {
  return (
    <div className="todo">
      <p className="soft small todo-keys">{hint}</p>
      <Table<CaseSummary>
        aria-label={label}
        rowKey="id"
        columns={columns}
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
