import type { Case } from '../../api/wire.ts'
import type { FormSchema, FormValue } from '../../case/schema.ts'
import { bodyOf } from '../../case/schema.ts'

/** What is put together before a ruling is issued; sums in minor units, shares in whole percent. */
export interface RulingDraft {
  readonly findings: readonly FindingDraft[]
  readonly liability?: string
  readonly shares: Readonly<Record<string, number>>
  readonly remedies: readonly FormValue[]
  readonly clauses: readonly string[]
  readonly reasons: string
  /** What else this pack's ruling takes. */
  readonly more: FormValue
}

export interface FindingDraft {
  readonly fact: string
  readonly established?: string
  readonly evidence_ids: readonly string[]
}

/** As the rules propose it; the fact in question is what the claim rests on. */
export function proposedDraft({ proposed_ruling: proposed, titles }: Case): RulingDraft {
  const finding = { fact: titles.reason, evidence_ids: [] }
  const empty = { findings: [finding], shares: {}, remedies: [], clauses: [], reasons: '', more: {} }
  if (proposed === null) return empty
  return {
    ...empty,
    liability: proposed.liability,
    remedies: proposed.remedies.map(({ kind, amount_minor }) => ({
      kind,
      ...(amount_minor !== null && { amount_minor }),
    })),
    clauses: proposed.clause === null ? [] : [proposed.clause],
  }
}

export const STEPS = ['findings', 'liability', 'remedies', 'reasons'] as const
export type Step = (typeof STEPS)[number]

/** Which steps have what they need; that it is right is for the server to say. */
export function isDone(step: Step, draft: RulingDraft): boolean {
  switch (step) {
    case 'findings':
      return draft.findings.every(({ fact, established }) => fact.trim() !== '' && established !== undefined)
    case 'liability':
      return draft.liability !== undefined
    case 'remedies':
      return draft.remedies.every(({ kind }) => typeof kind === 'string' && kind !== '')
    case 'reasons':
      return draft.reasons.trim() !== ''
  }
}

/** As the action takes it; shares belong to shared liability alone. */
export function rulingBody(schema: FormSchema, draft: RulingDraft): Record<string, unknown> {
  const { findings, liability, shares, remedies, clauses, reasons, more } = draft
  const whole = Object.entries(shares).map(([side, percent]) => [side, percent * BASIS_POINTS])
  return {
    ...bodyOf(schema, more),
    findings,
    liability,
    ...(liability === SHARED && { shares: Object.fromEntries(whole) }),
    remedies: remedies.map(remedy => bodyOf(schema.properties?.remedies?.items ?? {}, remedy)),
    clauses,
    reasons,
  }
}

/** Only the named fields of a form. */
export function partOf({ properties = {}, required = [] }: FormSchema, names: readonly string[]): FormSchema {
  const kept = Object.entries(properties).filter(([name]) => names.includes(name))
  return {
    type: 'object',
    properties: Object.fromEntries(kept),
    required: required.filter(name => names.includes(name)),
  }
}

/** The fields that the steps show themselves; whatever else a pack's ruling takes is asked for after them. */
export function furtherFields({ properties = {} }: FormSchema): readonly string[] {
  return Object.keys(properties).filter(name => !SHOWN.has(name))
}

export const SHARED = 'shared'
const SHOWN: ReadonlySet<string> = new Set(['findings', 'liability', 'shares', 'remedies', 'clauses', 'reasons'])
const BASIS_POINTS = 100
