import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useSyncExternalStore } from 'react'
import { Refusal } from '../api/client.ts'
import { useClock } from '../api/live.ts'
import { useSession } from '../api/session.ts'
import { useSay } from '../ui/language.ts'
import { Notice } from '../ui/notice.tsx'
import { uiWords } from '../ui/words.ts'
import { caseWords } from './words.ts'

/** Lets through who is signed in as somebody this page is for; tells everybody else where to come in. */
export function Gate({ roles, children }: { roles: readonly string[]; children: ReactNode }) {
  const say = useSay(caseWords)
  const session = useSession()
  if (session !== null && roles.includes(session.role)) return children
  return (
    <main id="content" className="column">
      <h1>{say(session === null ? 'sign_in' : 'other_role')}</h1>
      <Notice>
        <p>{say('sign_in_hint')}</p>
        <a href="/">{say('sign_in_demo')}</a>
      </Notice>
    </main>
  )
}

/** Says so when the server is away or the sign-in has run out, above a page that goes on showing what it has. */
export function ConnectionNotice() {
  const say = useSay(caseWords)
  const sayUi = useSay(uiWords)
  const isOnline = useSyncExternalStore(listenToNetwork, () => navigator.onLine)
  const { error } = useClock()
  const client = useQueryClient()
  const isOffline = !isOnline || (error instanceof Refusal && error.isOffline)
  const isSignedOut = error instanceof Refusal && error.isSignedOut
  if (!isOffline && !isSignedOut) return null
  return (
    <div className="connection" role="status">
      {isSignedOut ? (
        <>
          {say('signed_out')} <a href="/">{say('signed_out_again')}</a>
        </>
      ) : (
        <>
          {sayUi('offline')}{' '}
          <button type="button" className="clause-link" onClick={() => client.refetchQueries()}>
            {sayUi('retry')}
          </button>
        </>
      )}
    </div>
  )
}

function listenToNetwork(hear: () => void): () => void {
  addEventListener('online', hear)
  addEventListener('offline', hear)
  return () => {
    removeEventListener('online', hear)
    removeEventListener('offline', hear)
  }
}
