import type { ReactNode } from 'react'
import type { Tone } from './badge.tsx'

interface NoticeProps {
  readonly tone?: Tone
  readonly title?: string
  /** Read out as soon as it appears. */
  readonly isAlert?: boolean
  readonly children?: ReactNode
}

export function Notice({ tone = 'plain', title, isAlert = false, children }: NoticeProps) {
  return (
    <div className={`notice notice-${tone}`} role={isAlert ? 'alert' : undefined}>
      {title !== undefined && <p className="notice-title">{title}</p>}
      {children}
    </div>
  )
}
