import type { CaseFile } from './case-file.ts'
import type { CaseEvent, EventType } from './events.ts'

/** What one kind of event changes. */
export type Applier<Type extends EventType> = (file: CaseFile, event: Extract<CaseEvent, { type: Type }>) => CaseFile
