import { timingSafeEqual } from 'node:crypto'
import { type Instant, plusMs } from '../../../core/kernel/instant.ts'
import type { IntegrationKeys } from '../../application/integration-keys.ts'
import type { Digest, WallClock } from '../../application/ports.ts'
import { boundedMap } from '../bounded-map.ts'
import type { Caller } from './caller.ts'
import { endingOf, INTEGRATION_KEY_PREFIX } from './integration-key.ts'
import { notSignedIn, type PersonTokens } from './person-tokens.ts'

export interface AuthenticationPorts {
  readonly digest: Digest
  readonly tokens: PersonTokens
  readonly rootKeySha256: string
  readonly keys: Pick<IntegrationKeys, 'use'>
  readonly clock: WallClock
}

export type Authenticate = (authorization: string | undefined) => Promise<Caller>

/** Tells by an Authorization header who calls; throws a 401 when it can't. Who was seen just now costs no look-up. */
export function createAuthenticate(ports: AuthenticationPorts): Authenticate {
  const knownKeys = boundedMap<string, { caller: Caller; until: Instant }>(KNOWN_MAX)
  return async authorization => {
    const secret = /^Bearer +([\x21-\x7e]{1,4096})$/i.exec(authorization ?? '')?.[1]
    if (secret === undefined) throw notSignedIn()
    if (secret.startsWith(TOKEN_START)) return ports.tokens.read(secret)
    const now = ports.clock.now()
    const known = knownKeys.get(secret)
    if (known !== undefined && now < known.until) return known.caller
    const caller = await ownerOfKey(secret, ports)
    if (caller === null) {
      knownKeys.delete(secret)
      throw notSignedIn()
    }
    knownKeys.set(secret, { caller, until: plusMs(now, TRUSTED_MS) })
    return caller
  }
}

async function ownerOfKey(secret: string, ports: AuthenticationPorts): Promise<Caller | null> {
  const sha256 = ports.digest.sha256(secret)
  if (timingSafeEqual(Buffer.from(sha256), Buffer.from(ports.rootKeySha256))) return { role: 'root' }
  if (!secret.startsWith(INTEGRATION_KEY_PREFIX)) return null
  const key = await ports.keys.use({ sha256, ending: endingOf(secret), at: ports.clock.now() })
  return key === null ? null : { role: 'integration', marketplaceId: key.marketplaceId, keyId: key.id }
}

/** A person's token is a JWT, which begins with the Base64 of `{"`. */
const TOKEN_START = 'eyJ'
/** So long after it was revoked, at most, a key still opens a server that has seen it. */
const TRUSTED_MS = 5000
const KNOWN_MAX = 10_000
