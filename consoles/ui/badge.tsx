import type { ReactNode } from 'react'

/** A word about a thing; coloured only where the colour means something. */
export function Badge({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`badge badge-${tone}`}>{children}</span>
}

export type Tone = 'plain' | 'urgent' | 'soon' | 'good'
