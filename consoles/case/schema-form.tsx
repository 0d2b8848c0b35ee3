import { FormField } from './form-field.tsx'
import type { FormSchema, FormValue } from './schema.ts'

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
  return (
    <div className="stack">
      {Object.entries(properties).map(([name, field]) => (
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
