import { useEffect, useRef, useState } from 'react'
import { useSettled } from '../case/settled.ts'

interface SearchFieldProps {
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly onSearch: (text: string) => void
}

/** Searches once somebody stops typing; the key / leads to it. */
export function SearchField({ label, hint, value, onSearch }: SearchFieldProps) {
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(value)
  const settled = useSettled(text.trim())
  useEffect(() => {
    if (settled !== value) onSearch(settled)
  }, [settled, value, onSearch])
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (event.key !== '/' || isTyping(event.target)) return
      event.preventDefault()
      field.current?.focus()
    }
    addEventListener('keydown', focus)
    return () => removeEventListener('keydown', focus)
  }, [])
  return (
    <input
      ref={field}
      className="input desk-search"
      type="search"
      aria-label={label}
      placeholder={hint}
      value={text}
      maxLength={100}
      onChange={event => setText(event.target.value)}
    />
  )
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}
