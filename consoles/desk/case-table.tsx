import type { ReactNode } from 'react'
import type { CaseSummary } from '../api/wire.ts'
import { walkRows } from './row-keys.ts'

export interface CaseColumn {
  readonly key: string
  readonly title: string
  readonly width?: number
  readonly render: (file: CaseSummary) => ReactNode
}

interface Shown {
  readonly files: readonly CaseSummary[]
  readonly columns: readonly CaseColumn[]
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
      <table className="todo-table" aria-label={label}>
        <thead>
          <tr>
            {columns.map(({ key, title, width }) => (
              <th key={key} scope="col" {...(width !== undefined && { style: { width } })}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {files.map(file => (
            <tr
              key={file.id}
              className="todo-row"
              tabIndex={0}
              onClick={() => open(file)}
              onKeyDown={event => walkRows(event, () => open(file))}
            >
              {columns.map(({ key, render }) => (
                <td key={key}>{render(file)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
