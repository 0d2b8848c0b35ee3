import { Button } from '../ui/button.tsx'
import { useSay } from '../ui/language.ts'
import type { FieldProps } from './form-field.tsx'
import type { FormValue } from './schema.ts'
import { SchemaForm } from './schema-form.tsx'
import { caseWords } from './words.ts'

/** Fields that belong together. */
export function FormGroup({ name, schema, value, currency, onChange }: FieldProps) {
  return (
    <fieldset className="form-group">
      <legend>{schema.title ?? name}</legend>
      <SchemaForm schema={schema} value={(value ?? {}) as FormValue} currency={currency} onChange={onChange} />
    </fieldset>
  )
}

/** As many of the same as are needed. */
export function FormList({ name, schema, value, currency, onChange }: FieldProps) {
  const say = useSay(caseWords)
  const rows = (value ?? []) as readonly FormValue[]
  const isFull = rows.length >= (schema.maxItems ?? Number.POSITIVE_INFINITY)
  return (
    <fieldset className="form-group">
      <legend>{schema.title ?? name}</legend>
      {rows.map((row, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name but their place
        <div key={place} className="form-row">
          <SchemaForm
            schema={schema.items ?? {}}
            value={row}
            currency={currency}
            onChange={next => onChange(rows.with(place, next))}
          />
          <Button tone="quiet" onClick={() => onChange(rows.toSpliced(place, 1))}>
            {say('remove')}
          </Button>
        </div>
      ))}
      <Button disabled={isFull} onClick={() => onChange([...rows, {}])}>
        {say('add')}
      </Button>
    </fieldset>
  )
}
