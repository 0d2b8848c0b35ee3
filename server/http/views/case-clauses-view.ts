import type { CaseFile } from '../../../core/case-file/case-file.ts'
import { evidenceWanted } from '../../../core/case-file/wanted.ts'
import type { RecordedEvent } from '../../application/queries.ts'
import { availableActions } from './action-view.ts'
import { type CaseContext, sightOf } from './case-context.ts'

/** What the rules of a case say; `applied` are those that its events, deadlines, wanted proof and open acts go by. */
export function caseClausesView(file: CaseFile, events: readonly RecordedEvent[], context: CaseContext) {
  const { snapshot, language } = context
  const applied = new Set([
    ...events.flatMap(({ event }) => event.clause ?? []),
    ...file.deadlines.map(({ clause }) => clause),
    ...evidenceWanted(sightOf(file, context)).flatMap(({ clause }) => clause ?? []),
    ...availableActions(file, context).flatMap(({ clause }) => clause ?? []),
    ...(file.ruling?.clauses ?? []),
  ])
  const { id, version, hash } = file.pack
  return {
    pack: { id, version, hash },
    clauses: Object.values(snapshot.clauses).map(({ id: clause, title, text, values }) => ({
      id: clause,
      title: title[language],
      text: text[language],
      sources: [...new Set(values.map(({ source }) => source))],
      applied: applied.has(clause),
    })),
  }
}
