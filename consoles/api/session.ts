import { useSyncExternalStore } from 'react'

/** Who is signed in on this page: what his token says, until when it holds. The server decides what it is worth. */
export interface Session {
  readonly token: string
  readonly role: string
  readonly id: string
  readonly name: string | null
  readonly merchantId: string | null
  readonly marketplace: string
  readonly expiresAt: number
}

export function useSession(): Session | null {
  return useSyncExternalStore(listen, currentSession)
}

export function currentSession(): Session | null {
  return session
}

export function signIn(token: string): void {
  session = read(token)
  keep(token)
  for (const hear of listeners) hear()
}

export function signOut(): void {
  session = null
  keep(null)
  for (const hear of listeners) hear()
}

/**
 * A token comes in the address's fragment, which no server ever sees, and is taken out of the address at once; else it
 * is the one that this tab had before.
 */
function firstSession(): Session | null {
  const given = new URLSearchParams(location.hash.slice(1)).get('token')
  if (given !== null) {
    history.replaceState(history.state, '', location.pathname + location.search)
    keep(given)
    return read(given)
  }
  const kept = sessionStorage.getItem(KEY)
  return kept === null ? null : read(kept)
}

function read(token: string): Session | null {
  if (token.startsWith(KEY_START)) return { ...INTEGRATION, token }
  try {
    const payload = token.split('.')[1] ?? ''
    const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), one => one.charCodeAt(0))
    const { sub, mkt, role, name, mid, exp } = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, string>
    const person = { role: String(role), id: String(sub), marketplace: String(mkt), name: name ?? null }
    return { token, ...person, merchantId: mid ?? null, expiresAt: Number(exp) * 1000 }
  } catch {
    return null
  }
}

function keep(token: string | null): void {
  if (token === null) sessionStorage.removeItem(KEY)
  else sessionStorage.setItem(KEY, token)
}

function listen(hear: () => void): () => void {
  listeners.add(hear)
  return () => listeners.delete(hear)
}

/** A marketplace's own key says nothing of itself: the server knows whose it is. */
const KEY_START = 'mkt_'
const INTEGRATION: Omit<Session, 'token'> = {
  role: 'integration',
  id: 'integration',
  name: null,
  merchantId: null,
  marketplace: '',
  expiresAt: Number.POSITIVE_INFINITY,
}
/** In a frame of one of our own pages another person may be looking: neither takes the other's place. */
const KEY = window.parent === window ? 'pingli.token' : 'pingli.token.framed'
const listeners = new Set<() => void>()
let session = firstSession()
