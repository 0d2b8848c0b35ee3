import { Select } from 'antd'
import type { Case } from '../../api/wire.ts'
import { ClauseLink } from '../../case/clause-link.tsx'
import { DeskLook } from '../../desk/desk-look.tsx'
import { useSay } from '../../ui/language.ts'
import { Answered } from '../../ui/states.tsx'
import { useCaseClauses } from '../clauses.tsx'
import { staffWords } from '../words.ts'

interface CitedClausesProps {
  readonly file: Case
  readonly cited: readonly string[]
  readonly onCited: (clauses: readonly string[]) => void
}

/** The clauses that a ruling rests on, out of those that the case has pinned; those it has come to stand first. */
export function CitedClauses({ file, cited, onCited }: CitedClausesProps) {
  const say = useSay(staffWords)
  const asked = useCaseClauses(file)
  return (
    <Answered asked={asked} lines={1}>
      {({ clauses }) => {
        const ordered = clauses.toSorted((one, other) => Number(other.applied) - Number(one.applied))
        return (
          <div className="field">
            <span className="field-name" id="cited">
              {say('cited')}
            </span>
            <DeskLook>
              <Select
                mode="multiple"
                aria-labelledby="cited"
                aria-label={say('cited')}
                value={[...cited]}
                optionFilterProp="label"
                options={ordered.map(({ id, title }) => ({ value: id, label: `${id} ${title}` }))}
                onChange={onCited}
              />
            </DeskLook>
            <p className="row">
              {cited.map(clause => (
                <ClauseLink key={clause} clause={clause} pack={file.pack.id} asOf={file.opened_at} />
              ))}
            </p>
          </div>
        )
      }}
    </Answered>
  )
}
