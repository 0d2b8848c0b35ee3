interface NarrowProps {
  readonly label: string
  /** What it is called when nothing is left out. */
  readonly all: string
  readonly options: readonly Option[]
  readonly chosen: string | undefined
  readonly onChoose: (code: string) => void
}

export interface Option {
  readonly value: string
  readonly label: string
}

/** Narrows a list to one of several; not there where there is nothing to choose. */
export function Narrow({ label, all, options, chosen = '', onChoose }: NarrowProps) {
  if (options.length < 2 && chosen === '') return null
  return (
    <select className="input todo-kind" aria-label={label} value={chosen} onChange={one => onChoose(one.target.value)}>
      <option value="">{all}</option>
      {options.map(({ value, label: name }) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </select>
  )
}
