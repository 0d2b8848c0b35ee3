import { useState } from 'react'
import { Labelled } from '../ui/labelled.tsx'
import { useSay } from '../ui/language.ts'
import type { FieldProps } from './form-inputs.tsx'
import { caseWords } from './words.ts'

/** A length of time as people say it, a number and a unit; what is handed on is ISO 8601. */
export function DurationField({ name, schema, value, isRequired, fault, onChange }: FieldProps) {
  const say = useSay(caseWords)
  const label = schema.title ?? name
  const { count, unit: writtenUnit } = partsOf(String(value ?? ''))
  const [unit, setUnit] = useState(writtenUnit)
  return (
    <Labelled label={label} isOptional={!isRequired} fault={fault}>
      {tied => (
        <span className="input-with-unit">
          <input
            {...tied}
            className="input"
            type="number"
            min={1}
            value={count}
            onChange={event => onChange(written(event.target.value, unit))}
          />
          <select
            className="input"
            aria-label={say('duration_unit', { label })}
            value={unit}
            onChange={event => {
              const chosen = event.target.value as Unit
              setUnit(chosen)
              onChange(written(count, chosen))
            }}
          >
            {UNITS.map(one => (
              <option key={one} value={one}>
                {say(`duration_${one}`)}
              </option>
            ))}
          </select>
        </span>
      )}
    </Labelled>
  )
}

type Unit = (typeof UNITS)[number]

function partsOf(written: string): { count: string; unit: Unit } {
  const [, days, hours] = /^P(?:(\d+)D|T(\d+)H)$/.exec(written) ?? []
  return hours === undefined ? { count: days ?? '', unit: 'days' } : { count: hours, unit: 'hours' }
}

function written(count: string, unit: Unit): string | undefined {
  if (count === '') return undefined
  return unit === 'days' ? `P${count}D` : `PT${count}H`
}

const UNITS = ['days', 'hours'] as const
