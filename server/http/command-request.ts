import type { Actor } from '../../core/case-file/case-file.ts'
import type { AnyCommand } from '../../core/case-file/command.ts'
import { camelizeKeys } from '../../core/kernel/camel.ts'
import type { NewText } from '../application/submit-request.ts'
import type { Caller } from './authentication/caller.ts'
import { Problem } from './problems/problem.ts'
import { actorIdOf } from './views/case-context.ts'
import { TEXT_KINDS } from './views/case-words.ts'

/** Who acts. A marketplace's own systems report and don't act; other callers read. */
export function actorOf(caller: Caller): Actor {
  switch (caller.role) {
    case 'buyer':
    case 'merchant':
    case 'agent':
    case 'supervisor':
      return { role: caller.role, id: actorIdOf(caller) }
    case 'integration':
      throw new Problem(403, 'reports_only')
    default:
      throw notForRole(caller)
  }
}

export function notForRole({ role }: Caller): Problem {
  return new Problem(403, 'not_for_this_role', { facts: { role } })
}

/** A command's fields in the code's spelling, and what of them is people's words. */
export function commandParts(
  { name, texts = [] }: Pick<AnyCommand, 'name' | 'texts'>,
  { body, by }: { body: unknown; by: Actor },
) {
  const fields = camelizeKeys(body) as Readonly<Record<string, unknown>>
  const words = texts.flatMap((field): NewText[] => {
    const said = fields[field]
    return typeof said === 'string' ? [{ field, body: said, kind: textKind(name, field), author: by }] : []
  })
  return { fields, texts: words, evidenceIds: (fields.evidenceIds ?? []) as readonly string[] }
}

function textKind(command: string, field: string): string {
  if (command === 'send_message') return TEXT_KINDS.message
  if (command === 'open_case' || command === 'modify_claim') return TEXT_KINDS.claim
  // What was said on the telephone is the platform's own note.
  return command === 'contact_party' ? TEXT_KINDS.note : field
}
