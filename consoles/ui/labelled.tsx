import { type ReactNode, useId } from 'react'
import { useSay } from './language.ts'
import { uiWords } from './words.ts'

/** What a control needs to be tied to its label, its hint and its fault. */
export interface Tied {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

interface LabelledProps {
  readonly label: string
  readonly hint?: string | undefined
  readonly fault?: string | undefined
  readonly isOptional?: boolean
  readonly children: (tied: Tied) => ReactNode
}

export function Labelled({ label, hint, fault, isOptional = false, children }: LabelledProps) {
  const say = useSay(uiWords)
  const id = useId()
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {isOptional && <span className="field-optional">{say('optional')}</span>}
      </label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': fault ? true : undefined })}
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {fault && (
        <p id={`${id}-fault`} className="field-fault">
          {fault}
        </p>
      )}
    </div>
  )
}

export function useOptionalWord(): string {
  return useSay(uiWords)('optional')
}

interface ChoicesProps {
  readonly label: string
  readonly name: string
  readonly value: string | undefined
  readonly options: readonly Choice[]
  readonly hint?: string | undefined
  readonly fault?: string | undefined
  readonly onChoose: (value: string) => void
}

export interface Choice {
  readonly value: string
  readonly title: string
  readonly hint?: string | undefined
  /** Why it can't be chosen. */
  readonly closed?: string | undefined
}

/** A few choices, all in sight. What can't be chosen stays there and says why. */
export function Choices({ label, name, value, options, hint, fault, onChoose }: ChoicesProps) {
  const id = useId()
  return (
    <fieldset className="choices" aria-describedby={fault ? `${id}-fault` : undefined}>
      <legend>{label}</legend>
      {hint && <p className="field-hint">{hint}</p>}
      {options.map(option => (
        <label key={option.value} className="choice" data-closed={option.closed !== undefined || undefined}>
          <input
            type="radio"
            name={`${name}-${id}`}
            value={option.value}
            checked={option.value === value}
            disabled={option.closed !== undefined}
            onChange={() => onChoose(option.value)}
          />
          <span className="choice-words">
            <span>{option.title}</span>
            {(option.closed ?? option.hint) !== undefined && <small>{option.closed ?? option.hint}</small>}
          </span>
        </label>
      ))}
      {fault && (
        <p id={`${id}-fault`} className="field-fault">
          {fault}
        </p>
      )}
    </fieldset>
  )
}
