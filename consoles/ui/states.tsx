import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { useSay } from './language.ts'
import { Notice } from './notice.tsx'
import { uiWords } from './words.ts'

/** What is coming: its place is held, so that nothing jumps when it is there. */
export function Loading({ lines = 3 }: { lines?: number }) {
  const say = useSay(uiWords)
  return (
    <div className="loading" role="status">
      <span className="only-read">{say('loading')}</span>
      {Array.from({ length: lines }, (_, place) => `line-${place}`).map(name => (
        <div key={name} className="loading-line" />
      ))}
    </div>
  )
}

/** Nothing there, which is an answer too: with what one may do about it. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children}
    </div>
  )
}

/** What went wrong with a question to the server. */
export interface Failure {
  readonly message: string
  readonly isOffline?: boolean
  readonly status?: number
}

/** A failure in the reader's words: what the server says, or that it was never reached. */
export function useFailureWords(): (error: Failure) => string {
  const say = useSay(uiWords)
  return error => (error.isOffline === true ? say('offline') : error.message)
}

export function Failed({ error, onRetry }: { error: Failure; onRetry: () => void }) {
  const say = useSay(uiWords)
  const words = useFailureWords()
  // Asking again doesn't bring what isn't there.
  if (error.status === 404) {
    return (
      <div role="alert">
        <Empty title={words(error)} />
      </div>
    )
  }
  return (
    <Notice tone={error.isOffline === true ? 'soon' : 'urgent'} title={say('failed')} isAlert>
      <p>{words(error)}</p>
      <Button onClick={onRetry}>{say('retry')}</Button>
    </Notice>
  )
}

interface Asked<Answer> {
  readonly data: Answer | undefined
  readonly error: Error | null
  readonly refetch: () => unknown
}

/** A question's states in one place: loading, failed, answered; an old answer stays while the server is away. */
export function Answered<Answer>({
  asked,
  lines = 3,
  children,
}: {
  asked: Asked<Answer>
  lines?: number
  children: (answer: Answer) => ReactNode
}) {
  const { data: answer, error, refetch } = asked
  if (answer !== undefined) return children(answer)
  if (error !== null) return <Failed error={error} onRetry={() => refetch()} />
  return <Loading lines={lines} />
}
