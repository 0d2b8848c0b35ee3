import type { ComponentProps } from 'react'

type ButtonProps = Omit<ComponentProps<'button'>, 'className'> & {
  /** `main`: the one thing to do here. `quiet`: beside it. */
  readonly tone?: 'main' | 'plain' | 'quiet' | 'urgent'
  readonly isBusy?: boolean
  readonly isWide?: boolean
}

export function Button({ tone = 'plain', isBusy = false, isWide = false, type = 'button', ...rest }: ButtonProps) {
  const wide = isWide ? ' button-wide' : ''
  return (
    <button
      {...rest}
      type={type}
      className={`button button-${tone}${wide}`}
      aria-busy={isBusy || undefined}
      disabled={rest.disabled || isBusy}
    />
  )
}

/** Looks like a button and goes somewhere. */
export function linkClass(tone: 'main' | 'plain' | 'quiet', isWide = false): string {
  return `button button-${tone}${isWide ? ' button-wide' : ''}`
}
