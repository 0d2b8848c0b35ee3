import { useSay } from '../ui/language.ts'
import { ScrollArea } from './scroll-area.tsx'
import { policyWords } from './words.ts'

interface BarRow {
  readonly name: string
  readonly cells: readonly string[]
  readonly value: number
  readonly of: number
  readonly words: string
}

interface BarTableProps {
  readonly title: string
  readonly heads: readonly string[]
  readonly rows: readonly BarRow[]
}

/** A chart that is a table: each row's share as a bar, with its figures beside it. */
export function BarTable({ title, heads, rows }: BarTableProps) {
  const say = useSay(policyWords)
  if (rows.length === 0) return null
  return (
    <ScrollArea label={title}>
      <table className="bars">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{say('group_name')}</th>
            <th scope="col">{say('group_share')}</th>
            {heads.map(head => (
              <th key={head} scope="col" className="bars-figure">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, cells, value, of, words }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>
                <span className="bar" aria-hidden="true">
                  <span style={{ width: `${of === 0 ? 0 : (100 * value) / of}%` }} />
                </span>
                <span className="small">{words}</span>
              </td>
              {cells.map((cell, place) => (
                <td key={heads[place]} className="bars-figure">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  )
}
