import { command } from '../command.ts'
import { sideOf } from '../side.ts'
import { noFields } from './no-fields.ts'

/** A side has said all it has to say (提交凭证到下一步). Rejects with `evidence_already_finished`. */
export const finishEvidence = command({
  name: 'finish_evidence',
  fields: noFields,
  decide: ({ file, by }) => {
    const side = sideOf(by)
    if (file.evidenceFinished.includes(side)) return { code: 'evidence_already_finished', status: 'not_allowed' }
    return [{ type: 'EvidenceFinished', side }]
  },
})
