import { Button } from '../ui/button.tsx'
import { useSay } from '../ui/language.ts'
import { DurationField } from './duration-field.tsx'
import type { FieldProps } from './form-inputs.tsx'
import * as input from './form-inputs.tsx'
import { LinesField } from './lines-field.tsx'
import { type FormSchema, type FormValue, isAsked } from './schema.ts'
import { caseWords } from './words.ts'

interface SchemaFormProps {
  readonly schema: FormSchema
  readonly value: FormValue
  readonly currency: string
  /** What the server has against a field, by its pointer (`/amount_minor`). */
  readonly faults?: Readonly<Record<string, string>>
  readonly onChange: (value: FormValue) => void
}

/** A form for what the server's schema asks for, in the schema's order. */
export function SchemaForm({ schema, value, currency, faults = {}, onChange }: SchemaFormProps) {
  const { properties = {}, required = [] } = schema
  const asked = Object.entries(properties).filter(([, field]) => isAsked(field, value))
  return (
    <div className="stack">
      {asked.map(([name, field]) => (
        <FormField
          key={name}
          name={name}
          schema={field}
          value={value[name]}
          currency={currency}
          isRequired={required.includes(name)}
          fault={faults[`/${name}`]}
          onChange={next => onChange({ ...value, [name]: next })}
        />
      ))}
    </div>
  )
}

/** One field of a form, by what its schema is: a new field of a pack's action needs nothing here. */
function FormField(props: FieldProps) {
  const { name, schema } = props
  if (schema['x-kinds'] !== undefined) return <input.EvidenceField {...props} />
  if (schema['x-lines'] !== undefined) return <LinesField {...props} />
  if (schema.format === 'duration') return <DurationField {...props} />
  if (schema.enum !== undefined) return <input.OneOfField {...props} />
  switch (schema.type) {
    case 'boolean':
      return <input.YesOrNoField {...props} />
    case 'integer':
    case 'number':
      return name.endsWith('_minor') ? <input.MoneyField {...props} /> : <input.CountField {...props} />
    case 'array':
      return schema.items?.type === 'object' ? <FormList {...props} /> : <input.SeveralField {...props} />
    case 'object':
      return <FormGroup {...props} />
    default:
      return schema.format === 'duration' ? <DurationField {...props} /> : <input.TextField {...props} />
  }
}

/** Fields that belong together. */
function FormGroup({ name, schema, value, currency, onChange }: FieldProps) {
  return (
    <fieldset className="form-group">
      <legend>{schema.title ?? name}</legend>
      <SchemaForm schema={schema} value={(value ?? {}) as FormValue} currency={currency} onChange={onChange} />
    </fieldset>
  )
}

/** As many of the same as are needed. */
function FormList({ name, schema, value, currency, onChange }: FieldProps) {
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
