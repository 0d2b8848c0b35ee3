import type { AllowedAction, Flow, FlowRole, Stage } from '../policy/flow.ts'

/** What a stage allows a role. A supervisor may do whatever an agent may. */
export function allowedIn(stage: Stage, role: FlowRole): readonly AllowedAction[] {
  const own = stage.allows[role] ?? []
  return role === 'supervisor' ? [...own, ...(stage.allows.agent ?? [])] : own
}

/** Every action that a role has in some stage of a flow, each once. */
export function actionsOf(flow: Flow, role: FlowRole): readonly string[] {
  const names = Object.values(flow.stages).flatMap(stage => allowedIn(stage, role).map(rule => rule.action))
  return [...new Set(names)]
}
