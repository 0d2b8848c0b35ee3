import type { Case } from '../api/wire.ts'

/** Whether the case waits for this person: the server offers him something that it offers only then. */
export function isYourTurn({ actions }: Pick<Case, 'actions'>): boolean {
  return actions.some(({ until }) => until !== null)
}
