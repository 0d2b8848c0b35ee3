import { timingSafeEqual } from 'node:crypto'
import type { Digest } from '../../application/ports.ts'
import { boundedMap } from '../bounded-map.ts'
import type { Caller } from './caller.ts'
import { INTEGRATION_KEY_PREFIX } from './integration-key.ts'
import { notSignedIn, type PersonTokens } from './person-tokens.ts'

export interface AuthenticationPorts {
  readonly digest: Digest
  readonly tokens: PersonTokens
  readonly rootKeySha256: string
  /** Whose integration key has this hash; null for nobody's. */
  readonly marketplaceOfKey: (sha256: string) => Promise<{ readonly id: string } | null>
}

export type Authenticate = (authorization: string | undefined) => Promise<Caller>

/** Tells by an Authorization header who calls; throws a 401 when it can't. Who was seen before costs no look-up. */
export function createAuthenticate(ports: AuthenticationPorts): Authenticate {
  const knownKeys = boundedMap<string, Caller>(KNOWN_MAX)
  return async authorization => {
    const secret = /^Bearer +([\x21-\x7e]{1,4096})$/i.exec(authorization ?? '')?.[1]
    if (secret === undefined) throw notSignedIn()
    const known = knownKeys.get(secret)
    if (known !== undefined) return known
    if (secret.startsWith(TOKEN_START)) return ports.tokens.read(secret)
    const caller = await ownerOfKey(secret, ports)
    if (caller === null) throw notSignedIn()
    knownKeys.set(secret, caller)
    return caller
  }
}

async function ownerOfKey(secret: string, ports: AuthenticationPorts): Promise<Caller | null> {
  const sha256 = ports.digest.sha256(secret)
  if (timingSafeEqual(Buffer.from(sha256), Buffer.from(ports.rootKeySha256))) return { role: 'root' }
  if (!secret.startsWith(INTEGRATION_KEY_PREFIX)) return null
  const marketplace = await ports.marketplaceOfKey(sha256)
  return marketplace === null ? null : { role: 'integration', marketplaceId: marketplace.id }
}

/** A person's token is a JWT, which begins with the Base64 of `{"`. */
const TOKEN_START = 'eyJ'
const KNOWN_MAX = 10_000
