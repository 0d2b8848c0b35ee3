import { useId } from 'react'
import { useSay } from '../../ui/language.ts'
import { staffWords } from '../words.ts'

export interface Bar {
  readonly label: string
  readonly value: number
  /** The value as a person reads it. */
  readonly shown: string
}

interface BarChartProps {
  readonly title: string
  readonly columns: readonly [label: string, value: string]
  readonly bars: readonly Bar[]
}

/** A drawing for the eye, and the same figures as a table for everybody. */
export function BarChart({ title, columns, bars }: BarChartProps) {
  const say = useSay(staffWords)
  const id = useId()
  return (
    <section className="card chart" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <Drawing bars={bars} />
      <details>
        <summary>{say('as_table')}</summary>
        <table className="plain-table">
          <thead>
            <tr>
              {columns.map(column => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bars.map(({ label, shown }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{shown}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}

function Drawing({ bars }: { bars: readonly Bar[] }) {
  const most = Math.max(...bars.map(({ value }) => value), 0)
  const top = bars.find(({ value }) => value === most)
  const step = WIDTH / bars.length
  const isDense = bars.length > DENSE
  return (
    <svg className="drawing" viewBox={`0 0 ${WIDTH} ${HEIGHT + FOOT + HEAD}`} aria-hidden="true">
      <line x1={0} x2={WIDTH} y1={HEAD + HEIGHT} y2={HEAD + HEIGHT} className="axis" />
      {bars.map(({ label, value, shown }, place) => {
        const height = most === 0 ? 0 : (value / most) * HEIGHT
        const middle = (place + 0.5) * step
        const isNamed = !isDense || place % 7 === (bars.length - 1) % 7
        return (
          <g key={label}>
            <rect x={place * step + step * 0.15} y={HEAD + HEIGHT - height} width={step * 0.7} height={height} rx={2} />
            {isNamed && (
              <text x={Math.min(Math.max(middle, MARGIN), WIDTH - MARGIN)} y={HEAD + HEIGHT + 18}>
                {label}
              </text>
            )}
            {value > 0 && (!isDense || label === top?.label) && (
              <text
                x={Math.min(Math.max(middle, MARGIN), WIDTH - MARGIN)}
                y={HEAD + HEIGHT - height - 6}
                className="value"
              >
                {shown}
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}

const WIDTH = 480
const HEIGHT = 150
const HEAD = 22
const FOOT = 26
/** So far from the edge that a label isn't cut. */
const MARGIN = 32
/** More bars than this are too close together for a label each. */
const DENSE = 10
