import type { CaseFile } from '../../../core/case-file/case-file.ts'
import type { World } from '../../../core/case-file/command.ts'
import type { CaseEvent } from '../../../core/case-file/events.ts'
import { handle } from '../../../core/case-file/handle.ts'

/** The case that another one is about, after it has heard how that one ended. */
export interface ToldSubject {
  readonly subject: CaseFile | null
  readonly events: readonly CaseEvent[]
}

/** Tells a subject of an appeal that has just been granted, as the server would; nothing else concerns it. */
export function toldSubject(subject: CaseFile | null, happened: Happened, world: World): ToldSubject {
  const { file, events } = happened
  const end = events.find(event => event.type === 'CaseClosed')
  if (subject === null || file?.about == null || end?.outcome !== 'granted') return { subject, events: [] }
  const { about, handling, openedBy } = file
  const fields = {
    appealId: file.id,
    appellant: openedBy,
    decidedAt: end.at,
    ...(handling?.grantedMinor != null && { amountMinor: handling.grantedMinor }),
    ...(handling?.grantedHundredths !== undefined && { pointsHundredths: handling.grantedHundredths }),
    ...(about.kind === 'violation' && { violationId: about.id }),
  }
  const command = { name: 'record_appeal', by: { role: 'system', id: 'platform' } as const, fields }
  const told = handle(subject, command, { ...world, now: end.at, facts: {} })
  if (told.rejection !== null) throw new Error(`the subject didn't take the appeal: ${told.rejection.code}`)
  return { subject: told.file, events: told.events }
}

interface Happened {
  readonly file: CaseFile | null
  readonly events: readonly CaseEvent[]
}
