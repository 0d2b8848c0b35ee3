import { errors, jwtVerify, SignJWT } from 'jose'
import { type Instant, plusMs } from '../../../core/kernel/instant.ts'
import type { WallClock } from '../../application/ports.ts'
import { boundedMap } from '../bounded-map.ts'
import { Problem } from '../problems/problem.ts'
import { PERSON_ROLES, type Person, type PersonRole } from './caller.ts'

export interface PersonTokens {
  /** The same person at the same moment gets the same token, so that a repeated request can be answered alike. */
  issue(person: Person, at: Instant): Promise<{ readonly token: string; readonly expiresAt: Instant }>
  /** Throws a 401 when the token is forged, broken or expired. Known tokens cost nothing. */
  read(token: string): Promise<Person>
}

/** Short-lived, signed by this installation's own key; nothing of them is stored. They expire by the real time. */
export function createPersonTokens(signingKey: Uint8Array, clock: WallClock): PersonTokens {
  const known = boundedMap<string, { person: Person; expiresAt: number }>(KNOWN_MAX)
  return {
    async issue(person, at) {
      const expiresAt = plusMs(at, LIFE_MS)
      const token = await new SignJWT({
        mkt: person.marketplaceId,
        role: person.role,
        name: person.name,
        mid: person.merchantId,
      })
        .setProtectedHeader({ alg: ALGORITHM, typ: 'JWT' })
        .setSubject(person.id)
        .setIssuedAt(Math.floor(at / 1000))
        .setExpirationTime(Math.floor(expiresAt / 1000))
        .sign(signingKey)
      return { token, expiresAt: (Math.floor(expiresAt / 1000) * 1000) as Instant }
    },
    async read(token) {
      const seen = known.get(token)
      if (seen !== undefined) {
        if (clock.now() >= seen.expiresAt) throw expired()
        return seen.person
      }
      const read = await verify(token, signingKey, clock)
      known.set(token, read)
      return read.person
    },
  }
}

async function verify(token: string, signingKey: Uint8Array, clock: WallClock) {
  try {
    const options = { algorithms: [ALGORITHM], currentDate: new Date(clock.now()) }
    const { payload } = await jwtVerify(token, signingKey, options)
    const { sub, mkt, role, name, mid, exp } = payload
    if (typeof sub !== 'string' || typeof mkt !== 'string' || !isPersonRole(role)) throw notSignedIn()
    const merchantId = typeof mid === 'string' ? mid : null
    const person = { role, marketplaceId: mkt, id: sub, name: typeof name === 'string' ? name : null, merchantId }
    return { person, expiresAt: (exp ?? 0) * 1000 }
  } catch (error) {
    throw error instanceof errors.JWTExpired ? expired() : notSignedIn()
  }
}

function isPersonRole(role: unknown): role is PersonRole {
  return PERSON_ROLES.some(known => known === role)
}

export function notSignedIn(): Problem {
  return new Problem(401, 'not_signed_in', { headers: { 'www-authenticate': 'Bearer' } })
}

function expired(): Problem {
  return new Problem(401, 'token_expired', { headers: { 'www-authenticate': 'Bearer error="invalid_token"' } })
}

const ALGORITHM = 'HS256'
/** A working day and a night: whoever sits at a console in the evening needn't sign in again. */
const LIFE_MS = 12 * 3_600_000
const KNOWN_MAX = 50_000
