import type { KeyboardEvent } from 'react'

/** Through the rows of a list by arrow keys or j and k; Enter opens the one that has the focus. */
export function walkRows(event: KeyboardEvent<HTMLElement>, open: () => void): void {
  const row = event.currentTarget
  if (event.key === 'Enter') open()
  const next = STEPS[event.key]
  const wanted = next === undefined ? null : row[next]
  if (!(wanted instanceof HTMLElement)) return
  event.preventDefault()
  wanted.focus()
}

const STEPS: Readonly<Record<string, 'nextElementSibling' | 'previousElementSibling'>> = {
  ArrowDown: 'nextElementSibling',
  j: 'nextElementSibling',
  ArrowUp: 'previousElementSibling',
  k: 'previousElementSibling',
}
