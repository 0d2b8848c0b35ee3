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

/** A few choices, all in sight. What can't be chosen comes after them, and says why. */
export function Choices({ label, name, value, options, hint, fault, onChoose }: ChoicesProps) {
  const say = useSay(uiWords)
  const id = useId()
  const open = options.filter(option => option.closed === undefined)
  const closed = options.filter(option => option.closed !== undefined)
  return (
    <fieldset
      className="choices"
      data-short={isShort(options) || undefined}
      aria-describedby={fault ? `${id}-fault` : undefined}
    >
      <legend>{label}</legend>
      {hint && <p className="field-hint">{hint}</p>}
      {open.map(option => (
        <OneChoice key={option.value} option={option} name={`${name}-${id}`} value={value} onChoose={onChoose} />
      ))}
      {closed.length > 0 && (
        <details className="closed-choices" open={closed.length <= FEW}>
          <summary>{say('closed_choices', { count: closed.length })}</summary>
          {closed.map(option => (
            <OneChoice key={option.value} option={option} name={`${name}-${id}`} value={value} onChoose={onChoose} />
          ))}
        </details>
      )}
      {fault && (
        <p id={`${id}-fault`} className="field-fault">
          {fault}
        </p>
      )}
    </fieldset>
  )
}

/** A few words each stand in one row; what has more to say has a row of its own. */
function isShort(options: readonly Choice[]): boolean {
  return (
    options.length <= FEW &&
    options.every(({ title, hint, closed }) => {
      return title.length <= SHORT && hint === undefined && closed === undefined
    })
  )
}

interface OneChoiceProps {
  readonly option: Choice
  readonly name: string
  readonly value: string | undefined
  readonly onChoose: (value: string) => void
}

function OneChoice({ option, name, value, onChoose }: OneChoiceProps) {
  const id = useId()
  const isClosed = option.closed !== undefined
  const more = option.closed ?? option.hint
  return (
    <label className="choice" data-closed={isClosed || undefined}>
      <input
        type="radio"
        name={name}
        value={option.value}
        checked={option.value === value}
        disabled={isClosed}
        aria-labelledby={`${id}-title`}
        aria-describedby={more === undefined ? undefined : `${id}-more`}
        onChange={() => onChoose(option.value)}
      />
      <span className="choice-words">
        <span id={`${id}-title`}>{option.title}</span>
        {more !== undefined && <small id={`${id}-more`}>{more}</small>}
      </span>
    </label>
  )
}

/** So many closed ones are shown at once; more would hide what is open. */
const FEW = 3
const SHORT = 15
