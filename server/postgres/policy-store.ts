import type { Pool } from 'pg'
import { bucketOf } from '../../core/kernel/ids.ts'
import type { Instant } from '../../core/kernel/instant.ts'
import type { PolicyEvent } from '../application/policy/policy-events.ts'
import type { PolicyStore } from '../application/policy/policy-store.ts'
import { run } from './statement.ts'
import { appendPolicyEvent } from './statements/append-policy-event.ts'
import { policyEvents } from './statements/policy-events.ts'

interface PolicyFields {
  readonly seq: number
  readonly at_ms: Instant
  readonly actor: { readonly role: string; readonly id: string }
  readonly body: object
}

interface PolicyRecord extends PolicyFields {
  readonly recorded_ms: Instant
  readonly prev_hash: string
  readonly hash: string
}

export function createPolicyStore(pool: Pool): PolicyStore {
  return {
    async events(marketplaceId) {
      const rows = await run<PolicyRecord>(pool, policyEvents, [bucketOf(marketplaceId), marketplaceId])
      return rows.map(({ recorded_ms: recordedAt, prev_hash: prevHash, hash, ...row }) => {
        return { event: policyEventOf(row), recordedAt, prevHash, hash }
      })
    },
    async append(marketplaceId, { event, recordedAt, position, prevHash, hash }) {
      const { seq, at, by, ...body } = event
      const name = [bucketOf(marketplaceId), marketplaceId, seq, event.id]
      const moments = [at, recordedAt, position]
      const content = [event.type, JSON.stringify(by), JSON.stringify(body), prevHash, hash]
      return (await run(pool, appendPolicyEvent, [...name, ...moments, ...content])).length === 1
    },
  }
}

/** As it was decided: its type and its id stand in its body as well. */
export function policyEventOf({ seq, at_ms: at, actor: by, body }: PolicyFields): PolicyEvent {
  return { ...body, seq, at, by } as unknown as PolicyEvent
}
