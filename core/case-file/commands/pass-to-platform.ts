import { command } from '../command.ts'
import { noFields } from './no-fields.ts'

/** The merchant has not answered in time: the platform handles the matter itself (DY-SR-6). */
export const passToPlatform = command({
  name: 'pass_to_platform',
  fields: noFields,
  decide: () => [{ type: 'ReplyOverdue' }],
})
