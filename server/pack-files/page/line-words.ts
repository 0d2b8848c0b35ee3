import type { Instant } from '../../../core/kernel/instant.ts'
import type { Conditions } from '../../../core/policy/conditions.ts'
import type { Snapshot } from '../../../core/policy/snapshot.ts'
import type { LineWords } from '../../application/pack-pages.ts'
import type { PolicyLine } from '../../application/policy/policy-events.ts'
import { asHistory, stillHolds } from '../edit/with-lines.ts'
import type { Pack } from '../pack.ts'
import { clauseValue } from '../resolve/resolve-clause.ts'
import { resolvePack } from '../resolve/resolve-pack.ts'
import { scopeInWords } from '../words/fact-words.ts'
import { type Lexicon, lexiconOf } from '../words/lexicon.ts'
import { valueWords } from '../words/value-words.ts'
import { confidenceWords } from './clause-part.ts'

/** Published lines as people read them, by the pack's words of a moment. */
export function lineWords(pack: Pack, lines: readonly PolicyLine[], now: Instant): LineWords[] {
  const snapshot = resolvePack(pack, now)
  const lexicon = lexiconOf([snapshot], now)
  return lines.map(line => inWords(line, { pack, snapshot, lexicon }))
}

interface Ground {
  readonly pack: Pack
  readonly snapshot: Snapshot
  readonly lexicon: Lexicon
}

function inWords(line: PolicyLine, { pack, snapshot, lexicon }: Ground): LineWords {
  const clause = pack.clauses.find(({ id }) => id === line.clause)
  const scope = scopeInWords({ ...clause?.scope, ...line.scope } as Conditions, lexicon)
  const confidence = confidenceWords(line.confidence)
  if (clause?.value == null || !stillHolds(line, pack)) {
    const plain = `${line.value} ${line.unit}`
    return { title: null, value: { zh: plain, en: plain }, scope, confidence }
  }
  const market = typeof line.scope.market === 'string' ? snapshot.markets?.[line.scope.market] : undefined
  const value = valueWords(clauseValue(asHistory(line, clause), clause.value), market?.currency ?? snapshot.currency)
  return { title: clause.title, value, scope, confidence }
}
