import { useFigures } from '../ui/figures.ts'
import { useOptionalWord } from '../ui/labelled.tsx'
import { useSay } from '../ui/language.ts'
import type { FieldProps } from './form-inputs.tsx'
import { GoodsChoice } from './goods-choice.tsx'
import { caseWords } from './words.ts'

interface Line {
  readonly line_id: string
  readonly quantity: number
}

/** Which of the claimed goods, and how many of each; none chosen is all of them. One piece leaves nothing to choose. */
export function LinesField({ name, schema, value, currency, isRequired, fault, onChange }: FieldProps) {
  const say = useSay(caseWords)
  const { money } = useFigures()
  const optional = useOptionalWord()
  const offered = Object.entries(schema['x-lines'] ?? {})
  const chosen = (value ?? []) as readonly Line[]
  if (offered.reduce((sum, [, { quantity }]) => sum + quantity, 0) < 2) return null
  const choose = (line_id: string, quantity: number) => {
    const others = chosen.filter(line => line.line_id !== line_id)
    onChange(quantity > 0 ? [...others, { line_id, quantity }] : others)
  }
  return (
    <fieldset className="choices lines-field">
      <legend>
        {schema.title ?? name}
        {!isRequired && <span className="field-optional">{optional}</span>}
      </legend>
      <p className="field-hint">{say('lines_hint')}</p>
      {offered.map(([id, { title, quantity, paid_minor }]) => {
        const wanted = chosen.find(line => line.line_id === id)?.quantity ?? 0
        return (
          <GoodsChoice
            key={id}
            title={title}
            facts={say('lines_claimed', { quantity, paid: money(paid_minor, currency) })}
            most={quantity}
            chosen={wanted}
            onChoose={wantedNow => choose(id, wantedNow)}
          />
        )
      })}
      {fault !== undefined && <p className="field-fault">{fault}</p>}
    </fieldset>
  )
}
