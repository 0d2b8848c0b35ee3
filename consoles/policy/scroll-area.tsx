import type { ReactNode } from 'react'

/** What is wider than a phone scrolls within itself, by the keyboard too. */
export function ScrollArea({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without it the keyboard couldn't scroll it
    <section className="scroll-area" aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
