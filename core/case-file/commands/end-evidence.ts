import { allowedIn } from '../../flow/allowed.ts'
import type { Stage } from '../../policy/flow.ts'
import type { Side } from '../case-file.ts'
import { command } from '../command.ts'
import { stageOf } from '../permit.ts'
import { noFields } from './no-fields.ts'

/**
 * The time for evidence is over, whoever has used it or not (TB-EVD-1, TB-EVD-2). In a stage of one side's evidence it
 * is that side's time: the other has its own, before or after (TT-DSP-2B, TT-DSP-2M).
 */
export const endEvidence = command({
  name: 'end_evidence',
  fields: noFields,
  decide: matter => [{ type: 'EvidencePeriodEnded', sides: sidesWhoseTime(stageOf(matter)) }],
})

function sidesWhoseTime(stage: Stage | null): readonly Side[] {
  const finish = BOTH.filter(side => stage && allowedIn(stage, side).some(({ action }) => action === 'finish_evidence'))
  return finish.length === 0 ? BOTH : finish
}

const BOTH: readonly Side[] = ['buyer', 'merchant']
