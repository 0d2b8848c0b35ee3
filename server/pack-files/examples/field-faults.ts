import { commands } from '../../../core/case-file/commands.ts'
import { didYouMean } from '../did-you-mean.ts'
import type { Step } from './example.ts'
import type { Mismatch } from './mismatch.ts'

/** Fields that an action doesn't have or can't do without: the wire would refuse them, the core never sees them. */
export function fieldFaults({ action, fields, place }: Extract<Step, { kind: 'act' }>): Mismatch[] {
  const known = commands[action]
  if (known === undefined || known.from === 'opening') {
    return [
      { what: action, expected: didYouMean(action, Object.keys(commands)), actual: 'there is no such action', place },
    ]
  }
  const { properties = {}, required = [] } = known.spec.fields
  // A story names kinds of evidence where the wire has ids of uploaded files.
  const names = [...Object.keys(properties), ...('evidence_ids' in properties ? ['evidence'] : [])]
  const strange = Object.keys(fields)
    .filter(field => !names.includes(field))
    .map(field => ({ what: `${action}.${field}`, expected: didYouMean(field, names), actual: 'no such field', place }))
  const missing = required
    .filter(field => fields[field] === undefined)
    .filter(field => field !== 'evidence_ids' || fields.evidence === undefined)
    .map(field => ({ what: `${action}.${field}`, expected: 'is given', actual: 'missing', place }))
  return [...strange, ...missing]
}
