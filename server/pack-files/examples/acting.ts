import type { Actor } from '../../../core/case-file/case-file.ts'
import { PARTIES, PLATFORM } from '../drive/case-state.ts'
import type { ActingRole } from './example.ts'

/** Who acts in a role in a story of one case. */
export function actorOf(role: ActingRole): Actor {
  switch (role) {
    case 'buyer':
      return { role, id: PARTIES.buyer.id }
    case 'merchant':
      return { role, id: PARTIES.merchant.id }
    case 'agent':
    case 'supervisor':
      return { role, id: `${role}1` }
    case 'system':
      return PLATFORM
  }
}
