import { useEffect, useState } from 'react'

/** A text once it has stopped changing for a moment: what is asked of the server while somebody types. */
export function useSettled(text: string): string {
  const [settled, settle] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => settle(text), SETTLE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}

const SETTLE_MS = 300
