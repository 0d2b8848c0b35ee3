import { useFigures } from '../ui/figures.ts'
import { Choices, Labelled } from '../ui/labelled.tsx'
import { useLanguage, useSay } from '../ui/language.ts'
import { EvidenceInput, type KeptFile } from './evidence-input.tsx'
import { MoneyInput } from './money-input.tsx'
import type { FormSchema } from './schema.ts'
import { caseWords } from './words.ts'

export interface FieldProps {
  readonly name: string
  readonly schema: FormSchema
  readonly value: unknown
  readonly currency: string
  readonly isRequired: boolean
  /** What the server has against it. */
  readonly fault: string | undefined
  readonly onChange: (value: unknown) => void
}

export function TextField({ name, schema, value, isRequired, fault, onChange }: FieldProps) {
  const isLong = (schema.maxLength ?? 0) > LONG
  return (
    <Labelled label={titleOf(name, schema)} hint={schema.description} isOptional={!isRequired} fault={fault}>
      {tied =>
        isLong ? (
          <textarea
            {...tied}
            className="input"
            maxLength={schema.maxLength}
            value={String(value ?? '')}
            onChange={event => onChange(event.target.value)}
          />
        ) : (
          <input
            {...tied}
            className="input"
            maxLength={schema.maxLength}
            value={String(value ?? '')}
            onChange={event => onChange(event.target.value)}
          />
        )
      }
    </Labelled>
  )
}

export function OneOfField({ name, schema, value, isRequired, fault, onChange }: FieldProps) {
  const say = useSay(caseWords)
  const language = useLanguage()
  const label = titleOf(name, schema)
  const options = (schema.enum ?? []).map(one => {
    return { value: String(one), title: schema['x-titles']?.[String(one)]?.[language] ?? String(one) }
  })
  const chosen = value === undefined ? undefined : String(value)
  if (options.length <= FEW) {
    return <Choices label={label} name={name} value={chosen} options={options} fault={fault} onChoose={onChange} />
  }
  return (
    <Labelled label={label} isOptional={!isRequired} fault={fault}>
      {tied => (
        <select {...tied} className="input" value={chosen ?? ''} onChange={event => onChange(event.target.value)}>
          <option value="">{say('choose')}</option>
          {options.map(option => (
            <option key={option.value} value={option.value}>
              {option.title}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  )
}

export function YesOrNoField({ name, schema, value, fault, onChange }: FieldProps) {
  const say = useSay(caseWords)
  const options = [
    { value: 'true', title: say('yes') },
    { value: 'false', title: say('no') },
  ]
  const chosen = typeof value === 'boolean' ? String(value) : undefined
  const choose = (one: string) => onChange(one === 'true')
  const label = titleOf(name, schema)
  return <Choices label={label} name={name} value={chosen} options={options} fault={fault} onChoose={choose} />
}

export function MoneyField({ name, schema, value, currency, isRequired, fault, onChange }: FieldProps) {
  const say = useSay(caseWords)
  const { money } = useFigures()
  const most = schema.maximum
  const hint = most === undefined || most > SENSIBLE ? undefined : say('money_hint', { most: money(most, currency) })
  return (
    <Labelled label={titleOf(name, schema)} hint={hint} isOptional={!isRequired} fault={fault}>
      {tied => <MoneyInput {...tied} currency={currency} minor={value as number | undefined} onChange={onChange} />}
    </Labelled>
  )
}

export function CountField({ name, schema, value, isRequired, fault, onChange }: FieldProps) {
  return (
    <Labelled label={titleOf(name, schema)} isOptional={!isRequired} fault={fault}>
      {tied => (
        <input
          {...tied}
          className="input"
          type="number"
          min={schema.minimum}
          max={schema.maximum}
          value={value === undefined ? '' : String(value)}
          onChange={event => onChange(event.target.value === '' ? undefined : Number(event.target.value))}
        />
      )}
    </Labelled>
  )
}

export function SeveralField({ name, schema, value, isRequired, fault, onChange }: FieldProps) {
  const say = useSay(caseWords)
  const language = useLanguage()
  const { items = {} } = schema
  const chosen = (value ?? []) as readonly unknown[]
  if (items.enum === undefined) {
    return (
      <Labelled label={titleOf(name, schema)} hint={say('one_a_line')} isOptional={!isRequired} fault={fault}>
        {tied => (
          <textarea
            {...tied}
            className="input"
            value={chosen.join('\n')}
            onChange={event =>
              onChange(event.target.value.split('\n').filter((line, at, all) => line || at < all.length))
            }
          />
        )}
      </Labelled>
    )
  }
  return (
    <fieldset className={items.enum.length > FEW ? 'choices choices-many' : 'choices'}>
      <legend>{titleOf(name, schema)}</legend>
      {items.enum.map(one => (
        <label key={String(one)} className="choice">
          <input
            type="checkbox"
            checked={chosen.includes(one)}
            onChange={event =>
              onChange(event.target.checked ? [...chosen, one] : chosen.filter(other => other !== one))
            }
          />
          <span>{items['x-titles']?.[String(one)]?.[language] ?? String(one)}</span>
        </label>
      ))}
      {fault !== undefined && <p className="field-fault">{fault}</p>}
    </fieldset>
  )
}

export function EvidenceField({ name, schema, value, isRequired, fault, onChange }: FieldProps) {
  return (
    <EvidenceInput
      label={titleOf(name, schema)}
      kinds={schema['x-kinds'] ?? {}}
      files={(value ?? []) as readonly KeptFile[]}
      isOptional={!isRequired}
      fault={fault}
      onChange={onChange}
    />
  )
}

function titleOf(name: string, { title = name }: FormSchema): string {
  return title
}

/** So many choices are seen at a glance; more are a list to open. */
const FEW = 8
/** What is longer than a line wants room. */
const LONG = 120
/** Above this a limit is a guard against slips, not something to tell anybody. */
const SENSIBLE = 10_000_000
