import type { Actor, Parties, Side } from '../../../core/case-file/case-file.ts'
import type { Wording } from '../../../core/policy/clause.ts'
import type { Snapshot } from '../../../core/policy/snapshot.ts'

export type Language = keyof Wording

/** What a sentence about a case needs besides its event: the rules that the case has pinned, and people's names. */
export interface Names {
  /** Titles of stages, reasons and clauses come from here. */
  readonly snapshot: Snapshot
  readonly kind: string
  readonly parties: Parties
  readonly currency: string
  /** By `role:id`; whoever is not in it is called by his role. Names stand outside the events, and may be erased. */
  readonly people: Readonly<Record<string, Wording>>
}

/** What a person is called. A name in one language serves for both. */
export function personKey(role: string, id: string): string {
  return `${role}:${id}`
}

export function sideWords(side: Side, names: Names): Wording {
  return names.people[personKey(side, names.parties[side]?.id ?? '')] ?? ROLE_WORDS[side]
}

/** Who did it, as the subject of a sentence. */
export function actorWords({ role, id }: Actor, names: Names): Wording {
  if (role === 'buyer' || role === 'merchant') return sideWords(role, names)
  return names.people[personKey(role, id)] ?? ROLE_WORDS[role]
}

/** Whoever an account belongs to; by his role alone where his name isn't known. */
export function personWords(role: string, id: string, { people }: Names): Wording {
  return people[personKey(role, id)] ?? ROLE_WORDS[role as Actor['role']] ?? { zh: id, en: id }
}

/** Somebody whose name isn't said. */
export function roleWords(role: Actor['role']): Wording {
  return ROLE_WORDS[role]
}

/** A stage as the pack calls it. */
export function stageWords(stage: string, { snapshot, kind }: Names): Wording {
  return snapshot.flows[kind]?.stages[stage]?.title ?? { zh: stage, en: stage }
}

/** A coded reason of one of the pack's lists, as the pack calls it. */
export function reasonWords(list: string, code: string, { snapshot }: Names): Wording {
  return snapshot.reasons[list]?.find(reason => reason.code === code)?.title ?? { zh: code, en: code }
}

/** A clause as the pack calls it. */
export function clauseWords(clause: string, { snapshot }: Names): Wording {
  return snapshot.clauses[clause]?.title ?? { zh: clause, en: clause }
}

const ROLE_WORDS: { readonly [Role in Actor['role']]: Wording } = {
  buyer: { zh: '买家', en: 'the buyer' },
  merchant: { zh: '商家', en: 'the merchant' },
  agent: { zh: '平台客服', en: "the platform's agent" },
  supervisor: { zh: '平台主管', en: "the platform's supervisor" },
  integration: { zh: '商城', en: 'the marketplace' },
  system: { zh: '系统', en: 'the system' },
}
