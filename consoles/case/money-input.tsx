import { useState } from 'react'
import type { Tied } from '../ui/labelled.tsx'

interface MoneyInputProps extends Tied {
  readonly currency: string
  readonly minor: number | undefined
  readonly onChange: (minor: number | undefined) => void
}

/** A sum as people write it; what is handed on is whole minor units, digit by digit. */
export function MoneyInput({ currency, minor, onChange, ...tied }: MoneyInputProps) {
  const digits = digitsOf(currency)
  const [text, setText] = useState(() => (minor === undefined ? '' : writtenMinor(minor, digits)))
  const shown = minorOf(text, digits) === minor ? text : minor === undefined ? '' : writtenMinor(minor, digits)
  return (
    <span className="input-with-unit">
      <span aria-hidden="true">{signOf(currency)}</span>
      <input
        {...tied}
        className="input"
        inputMode="decimal"
        autoComplete="off"
        value={shown}
        onChange={event => {
          const wanted = event.target.value.replace(/[^\d.]/g, '')
          setText(wanted)
          onChange(minorOf(wanted, digits))
        }}
      />
    </span>
  )
}

function minorOf(text: string, digits: number): number | undefined {
  const [whole = '', fraction = ''] = text.split('.')
  if (whole === '' && fraction === '') return undefined
  return Number(whole + fraction.slice(0, digits).padEnd(digits, '0'))
}

function writtenMinor(minor: number, digits: number): string {
  return (minor / 10 ** digits).toFixed(digits)
}

function digitsOf(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
}

function signOf(currency: string): string {
  const parts = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
  return parts.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? currency
}
