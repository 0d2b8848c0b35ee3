import { useState } from 'react'
import { currentSession } from '../api/session.ts'

export interface Draft<Value> {
  readonly value: Value
  /** Under which it is sent, so that sending it twice does it once. */
  readonly key: string
  readonly write: (value: Value) => void
  /** It was sent: nothing is left of it. */
  readonly clear: () => void
}

/** What a person fills in, kept on this device under his name until it is sent: no network or sign-in takes it away. */
export function useDraft<Value>(name: string, first: Value): Draft<Value> {
  const place = placeOf(name)
  const [kept, setKept] = useState(() => read<Value>(place) ?? { value: first, key: crypto.randomUUID() })
  return {
    ...kept,
    write(value) {
      // Another content is another request: only the very same may be sent again under its key.
      const next = { value, key: crypto.randomUUID() }
      setKept(next)
      localStorage.setItem(place, JSON.stringify(next))
    },
    clear() {
      localStorage.removeItem(place)
      setKept({ value: first, key: crypto.randomUUID() })
    },
  }
}

export function placeOf(name: string): string {
  const person = currentSession()
  return `pingli.draft/${person?.marketplace}/${person?.role}/${person?.id}/${name}`
}

function read<Value>(place: string): { value: Value; key: string } | null {
  try {
    return JSON.parse(localStorage.getItem(place) ?? 'null') as { value: Value; key: string } | null
  } catch {
    return null
  }
}
