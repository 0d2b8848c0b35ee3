/** A form as the server describes it: JSON Schema, with the titles and the values of this case written into it. */
export interface FormSchema {
  readonly type?: string
  readonly title?: string
  readonly description?: string
  readonly format?: string
  readonly enum?: readonly unknown[]
  readonly items?: FormSchema
  readonly properties?: Readonly<Record<string, FormSchema>>
  readonly required?: readonly string[]
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly maxItems?: number
  readonly 'x-titles'?: Readonly<Record<string, Titled>>
  readonly 'x-kinds'?: Readonly<Record<string, Titled>>
  /** Asked for only while another field of the same form has one of these values. */
  readonly 'x-when'?: Readonly<Record<string, readonly unknown[]>>
  /** The goods that can be named, by the id of their line. */
  readonly 'x-lines'?: Readonly<Record<string, OfferedLine>>
}

export interface OfferedLine {
  readonly title: string
  readonly quantity: number
  readonly paid_minor: number
}

export type Titled = { readonly zh: string; readonly en: string }
export type FormValue = Readonly<Record<string, unknown>>

export function hasFields(schema: FormSchema): boolean {
  return Object.keys(schema.properties ?? {}).length > 0
}

/** What is sent: without what was left empty, and of each uploaded file its id, at every depth. */
export function bodyOf(schema: FormSchema, value: FormValue): Record<string, unknown> {
  const entries = Object.entries(value).filter(([name, field]) => {
    return !isEmpty(field) && isAsked(schema.properties?.[name] ?? {}, value)
  })
  return Object.fromEntries(entries.map(([name, field]) => [name, sent(schema.properties?.[name] ?? {}, field)]))
}

/** Whether a field is asked for, as the others are filled in; what is no longer asked for isn't sent. */
export function isAsked({ 'x-when': when = {} }: FormSchema, value: FormValue): boolean {
  return Object.entries(when).every(([name, values]) => values.includes(value[name]))
}

function sent(schema: FormSchema, value: unknown): unknown {
  if (schema['x-kinds'] !== undefined) return (value as readonly { readonly id: string }[]).map(({ id }) => id)
  if (Array.isArray(value)) return value.filter(one => !isEmpty(one)).map(one => sent(schema.items ?? {}, one))
  return typeof value === 'object' && value !== null ? bodyOf(schema, value as FormValue) : value
}

/** Fields that must be filled in and are not, by their names. */
export function missingIn({ required = [] }: FormSchema, value: FormValue): readonly string[] {
  return required.filter(name => isEmpty(value[name]))
}

function isEmpty(field: unknown): boolean {
  return field === undefined || field === null || field === '' || (Array.isArray(field) && field.length === 0)
}
