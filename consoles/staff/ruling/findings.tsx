import type { Case } from '../../api/wire.ts'
import { OneOfField, TextField } from '../../case/form-inputs.tsx'
import type { FormSchema } from '../../case/schema.ts'
import { Button } from '../../ui/button.tsx'
import { useSay } from '../../ui/language.ts'
import { staffWords } from '../words.ts'
import type { FindingDraft } from './ruling.ts'

interface FindingsProps {
  readonly file: Case
  readonly schema: FormSchema
  readonly findings: readonly FindingDraft[]
  readonly onFindings: (findings: readonly FindingDraft[]) => void
}

/** What is held to be so, or not, or open; each with the proof that it rests on. */
export function Findings({ file, schema, findings, onFindings }: FindingsProps) {
  const say = useSay(staffWords)
  const fields = schema.properties?.findings?.items?.properties ?? {}
  return (
    <div className="stack">
      {findings.map((finding, place) => (
        <Finding
          // biome-ignore lint/suspicious/noArrayIndexKey: findings have no name but their place
          key={place}
          number={place + 1}
          fields={fields}
          evidence={file.evidence}
          finding={finding}
          onFinding={next => onFindings(findings.with(place, next))}
          onRemove={() => onFindings(findings.toSpliced(place, 1))}
        />
      ))}
      <div>
        <Button onClick={() => onFindings([...findings, { fact: '', evidence_ids: [] }])}>{say('finding_add')}</Button>
      </div>
    </div>
  )
}

interface FindingProps {
  readonly number: number
  readonly fields: Readonly<Record<string, FormSchema>>
  readonly evidence: Case['evidence']
  readonly finding: FindingDraft
  readonly onFinding: (finding: FindingDraft) => void
  readonly onRemove: () => void
}

function Finding({ number, fields, evidence, finding, onFinding, onRemove }: FindingProps) {
  const say = useSay(staffWords)
  const plain = { currency: '', isRequired: true, fault: undefined }
  const { established = undefined, fact, evidence_ids: ids } = finding
  return (
    <fieldset className="form-group">
      <legend>{say('finding', { number })}</legend>
      <TextField
        {...plain}
        name="fact"
        schema={fields.fact ?? {}}
        value={fact}
        onChange={next => onFinding({ ...finding, fact: String(next) })}
      />
      <OneOfField
        {...plain}
        name="established"
        schema={fields.established ?? {}}
        value={established}
        onChange={next => onFinding({ ...finding, established: String(next) })}
      />
      {evidence.length > 0 && (
        <fieldset className="choices">
          <legend>{say('finding_rests_on')}</legend>
          {evidence.map(({ id, title, from }) => (
            <label key={id} className="choice">
              <input
                type="checkbox"
                checked={ids.includes(id)}
                onChange={event => {
                  const evidence_ids = event.target.checked ? [...ids, id] : ids.filter(other => other !== id)
                  onFinding({ ...finding, evidence_ids })
                }}
              />
              <span>{say('proof_of', { title, party: say(`party_${from as 'buyer'}`) })}</span>
            </label>
          ))}
        </fieldset>
      )}
      <div>
        <Button tone="quiet" onClick={onRemove}>
          {say('finding_remove', { number })}
        </Button>
      </div>
    </fieldset>
  )
}
