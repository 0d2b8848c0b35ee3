import { useId, useState } from 'react'
import { useSay } from '../ui/language.ts'
import type { FieldProps } from './form-inputs.tsx'
import { caseWords } from './words.ts'

/** A length of time as people say it, sent as ISO 8601 writes it: 2 days is P2D. */
export function DurationField({ name, schema, value, fault, onChange }: FieldProps) {
  const say = useSay(caseWords)
  const id = useId()
  const [, days, hours] = /^P(?:(\d+)D|T(\d+)H)$/.exec(String(value ?? '')) ?? []
  const [unit, setUnit] = useState(hours === undefined ? 'days' : 'hours')
  const count = days ?? hours ?? ''
  const write = (wanted: string, inUnit: string) => {
    const digits = wanted.replace(/\D/g, '')
    onChange(digits === '' ? undefined : inUnit === 'days' ? `P${digits}D` : `PT${digits}H`)
  }
  return (
    <fieldset className="choices" aria-describedby={fault === undefined ? undefined : `${id}-fault`}>
      <legend>{schema.title ?? name}</legend>
      <div className="row">
        <input
          className="input goods-quantity"
          inputMode="numeric"
          aria-label={say('duration_count')}
          aria-invalid={fault !== undefined || undefined}
          value={count}
          onChange={event => write(event.target.value, unit)}
        />
        <select
          className="input duration-unit"
          aria-label={say('duration_unit')}
          value={unit}
          onChange={event => {
            setUnit(event.target.value)
            write(count, event.target.value)
          }}
        >
          <option value="days">{say('duration_days')}</option>
          <option value="hours">{say('duration_hours')}</option>
        </select>
      </div>
      {fault !== undefined && (
        <p id={`${id}-fault`} className="field-fault">
          {fault}
        </p>
      )}
    </fieldset>
  )
}
