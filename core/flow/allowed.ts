import type { AllowedAction, Flow, FlowRole, Stage } from '../policy/flow.ts'

/** What a stage allows a role. A supervisor may do whatever an agent may. */
export function allowedIn(stage: Stage, role: FlowRole): readonly AllowedAction[] {
  const own = stage.allows[role] ?? []
  return role === 'supervisor' ? [...own, ...(stage.allows.agent ?? [])] : own
}

/** Every action that a role has in some stage of a flow, each once. */
export function actionsOf(flow: Flow, role: FlowRole): readonly string[] {
  const byRole = listed.get(flow) ?? new Map<FlowRole, readonly string[]>()
  const known = byRole.get(role) ?? listOf(flow, role)
  listed.set(flow, byRole.set(role, known))
  return known
}

/** Every view of a case asks for the same lists: a flow, once resolved, never changes. */
const listed = new WeakMap<Flow, Map<FlowRole, readonly string[]>>()

function listOf(flow: Flow, role: FlowRole): readonly string[] {
  const names = Object.values(flow.stages).flatMap(stage => allowedIn(stage, role).map(rule => rule.action))
  return [...new Set(names)]
}
