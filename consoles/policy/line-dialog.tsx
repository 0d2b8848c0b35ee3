import { type FormEvent, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Labelled } from '../ui/labelled.tsx'
import { useLanguage, useSay } from '../ui/language.ts'
import { type DraftLine, type Unit, usePackDraft, withLine } from './draft.ts'
import { Inherited } from './inherited.tsx'
import type { Clause, PackPage } from './packs.ts'
import { policyWords } from './words.ts'

interface LineDialogProps {
  readonly clause: Pick<Clause, 'id' | 'title' | 'change' | 'inherited_from'>
  /** Those of the pack, each of which may have a value of its own. */
  readonly markets: PackPage['markets']
  readonly packId: string
  /** The line to write again, where the draft has it. */
  readonly line?: DraftLine
  readonly onClose: () => void
}

/** A clause's next value as a form; what it means is for the check of the draft to say. */
export function LineDialog({ clause, markets, packId, line, onClose }: LineDialogProps) {
  const say = useSay(policyWords)
  const language = useLanguage()
  const draft = usePackDraft(packId)
  const [form, setForm] = useState<DraftLine>(() => line ?? emptyLine(clause))
  const write = (fields: Written) => setForm(withFields(form, fields))
  const save = (event: FormEvent) => {
    event.preventDefault()
    draft.write(withLine(line === undefined ? draft.value : draft.value.filter(one => one !== line), form))
    onClose()
  }
  return (
    <Dialog title={say('change_of', { clause: clause.id })} onClose={onClose}>
      <form className="stack" onSubmit={save}>
        <p>{clause.title[language]}</p>
        <Inherited clause={clause} />
        <ScopeField clause={clause} form={form} write={write} />
        <MarketField clause={clause} markets={markets} form={form} write={write} />
        <div className="line-pair">
          <ValueField form={form} write={write} />
          <UnitField clause={clause} form={form} write={write} />
        </div>
        <div className="line-pair">
          <DateField name="from" label={say('begins')} form={form} write={write} />
          <DateField name="until" label={say('ends')} form={form} write={write} isOptional />
        </div>
        <DateField name="announced" label={say('announced_on')} form={form} write={write} isOptional />
        <Labelled label={say('source_of')} hint={say('source_hint')}>
          {tied => (
            <input
              {...tied}
              className="input"
              required
              maxLength={500}
              value={form.source}
              onChange={event => write({ source: event.target.value })}
            />
          )}
        </Labelled>
        <Choice
          label={say('confidence')}
          value={form.confidence}
          options={CONFIDENCE.map(value => ({ value, title: say(`confidence_${value}`) }))}
          onChoose={confidence => write({ confidence: confidence as DraftLine['confidence'] })}
        />
        <AssumedField form={form} write={write} />
        <Button type="submit" tone="main" isWide>
          {say('save')}
        </Button>
      </form>
    </Dialog>
  )
}

interface FieldProps {
  readonly form: DraftLine
  readonly write: (fields: Written) => void
}

/** What is written anew; undefined takes a field away. */
type Written = { readonly [Name in keyof DraftLine]?: DraftLine[Name] | undefined }

function withFields(line: DraftLine, fields: Written): DraftLine {
  const entries = Object.entries({ ...line, ...fields }).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as unknown as DraftLine
}

function ScopeField({ clause, form, write }: FieldProps & Pick<LineDialogProps, 'clause'>) {
  const say = useSay(policyWords)
  const language = useLanguage()
  const scopes = clause.change?.scopes ?? []
  if (scopes.length < 2) return null
  return (
    <Choice
      label={say('scope')}
      value={String(form.scope ?? 0)}
      options={scopes.map(({ place, words }) => ({
        value: String(place),
        title: words?.[language] ?? say('scope_all'),
      }))}
      onChoose={place => write({ scope: Number(place), market: undefined })}
    />
  )
}

function MarketField({ clause, markets, form, write }: FieldProps & Pick<LineDialogProps, 'clause' | 'markets'>) {
  const say = useSay(policyWords)
  const language = useLanguage()
  const scope = clause.change?.scopes.find(({ place }) => place === (form.scope ?? 0))
  if (markets.length === 0 || scope?.takes_market !== true) return null
  const named = markets.map(({ name, title }) => ({ value: name, title: title[language] }))
  return (
    <Choice
      label={say('market')}
      value={form.market ?? ''}
      options={[{ value: '', title: say('market_all') }, ...named]}
      onChoose={market => write({ market: market === '' ? undefined : market })}
    />
  )
}

/** Only where the source names the rule without the figure; in both languages, since both read it. */
function AssumedField({ form, write }: FieldProps) {
  const say = useSay(policyWords)
  const { assumed } = form
  const put = (name: 'zh' | 'en', text: string) => {
    const words = { zh: assumed?.zh ?? '', en: assumed?.en ?? '', [name]: text }
    write({ assumed: words.zh === '' && words.en === '' ? undefined : words })
  }
  return (
    <fieldset className="choices">
      <legend>{say('assumed_why')}</legend>
      <p className="field-hint">{say('assumed_hint')}</p>
      {LANGUAGES.map(name => (
        <Labelled key={name} label={say(`assumed_${name}`)} isOptional={assumed === undefined}>
          {tied => (
            <textarea
              {...tied}
              className="input"
              rows={2}
              maxLength={1000}
              required={assumed !== undefined}
              value={assumed?.[name] ?? ''}
              onChange={event => put(name, event.target.value)}
            />
          )}
        </Labelled>
      ))}
    </fieldset>
  )
}

function ValueField({ form, write }: FieldProps) {
  const say = useSay(policyWords)
  const { value } = form
  if (typeof value === 'boolean') {
    const options = YES_OR_NO.map(one => ({ value: one, title: say(`value_${one}`) }))
    const chosen = value ? 'yes' : 'no'
    return (
      <Choice label={say('value')} value={chosen} options={options} onChoose={one => write({ value: one === 'yes' })} />
    )
  }
  return (
    <Labelled label={say('value')}>
      {tied => (
        <input
          {...tied}
          className="input"
          type="number"
          required
          min={0}
          step="any"
          defaultValue={value}
          onChange={event => write({ value: event.target.valueAsNumber })}
        />
      )}
    </Labelled>
  )
}

function UnitField({ clause, form, write }: FieldProps & Pick<LineDialogProps, 'clause'>) {
  const say = useSay(policyWords)
  const { units = [], unit = '' } = clause.change ?? {}
  const options = units.map(value => ({ value, title: say(`unit_${value as Unit}`) }))
  return (
    <Choice
      label={say('unit')}
      value={form.unit ?? unit}
      options={options}
      onChoose={one => write({ unit: one as Unit })}
    />
  )
}

interface DateFieldProps extends FieldProps {
  readonly name: 'from' | 'until' | 'announced'
  readonly label: string
  readonly isOptional?: boolean
}

function DateField({ name, label, isOptional = false, form, write }: DateFieldProps) {
  return (
    <Labelled label={label} isOptional={isOptional}>
      {tied => (
        <input
          {...tied}
          className="input"
          type="date"
          required={!isOptional}
          value={form[name] ?? ''}
          onChange={event => write({ [name]: event.target.value === '' ? undefined : event.target.value })}
        />
      )}
    </Labelled>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly title: string }[]
  readonly onChoose: (value: string) => void
}

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  return (
    <Labelled label={label}>
      {tied => (
        <select {...tied} className="input" value={value} onChange={event => onChoose(event.target.value)}>
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

function emptyLine({ id, change }: LineDialogProps['clause']): DraftLine {
  const scoped = (change?.scopes.length ?? 0) > 1 ? { scope: 0 } : {}
  return {
    clause: id,
    value: change?.value ?? 0,
    unit: change?.unit as Unit,
    from: '',
    source: '',
    confidence: 'own',
    ...scoped,
  }
}

const CONFIDENCE = ['V-off', 'V-rep', 'S', 'U2+', 'U', 'own'] as const
const LANGUAGES = ['zh', 'en'] as const
const YES_OR_NO = ['yes', 'no'] as const
