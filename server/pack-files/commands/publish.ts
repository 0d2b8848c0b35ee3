import type { Instant } from '../../../core/kernel/instant.ts'
import type { SnapshotStore } from '../../application/ports.ts'
import { hasErrors, problemText } from '../problem.ts'
import { resolvePack } from '../resolve/resolve-pack.ts'
import { checkedForPublishing } from './check.ts'
import { type ExitStatus, momentOn, packNamed, type Writer } from './terms.ts'

export interface PublishOptions {
  readonly packsRoot: string
  readonly codeRoot: string
  readonly pack: string
  readonly asOf: string | null
  readonly now: Instant
  readonly json: boolean
}

/**
 * `pack publish`: the rules of a date, checked, resolved and kept under their hash. Kept once, never changed: the same
 * rules a second time change nothing. A pack with errors isn't published. Nothing comes into force by it: servers read
 * the packs themselves.
 */
export async function publishRules(
  { packsRoot, codeRoot, pack: name, asOf, now, json }: PublishOptions,
  store: Pick<SnapshotStore, 'keep'>,
  out: Writer,
): Promise<ExitStatus> {
  const pack = packNamed(packsRoot, name)
  const errors = checkedForPublishing(pack.id, { packsRoot, codeRoot }).filter(({ severity }) => severity === 'error')
  if (hasErrors(errors)) {
    const verdict = `${pack.id} 有错误，没有存下任何规则 · ${pack.id} has errors: nothing was kept`
    out.write(
      json
        ? `${JSON.stringify({ pack: pack.id, problems: errors })}\n`
        : `${errors.map(problemText).join('\n')}\n${verdict}\n`,
    )
    return 1
  }
  const snapshot = resolvePack(pack, asOf === null ? now : momentOn(asOf, pack))
  await store.keep(snapshot, now)
  const { hash, version } = snapshot
  out.write(json ? `${JSON.stringify({ pack: pack.id, version, hash })}\n` : `${pack.id} ${version} ${hash}\n`)
  return 0
}
