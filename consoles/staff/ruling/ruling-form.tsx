import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { act, type Refusal } from '../../api/client.ts'
import { useKeepCase } from '../../api/live.ts'
import type { Case } from '../../api/wire.ts'
import { type Action, faultsIn } from '../../case/action-dialog.tsx'
import { useDraft } from '../../case/drafts.ts'
import { useDryRun } from '../../case/preview.tsx'
import type { FormSchema } from '../../case/schema.ts'
import { SchemaForm } from '../../case/schema-form.tsx'
import { useSay } from '../../ui/language.ts'
import { staffWords } from '../words.ts'
import { CitedClauses } from './cited-clauses.tsx'
import { Findings } from './findings.tsx'
import { IssueRuling } from './issue-ruling.tsx'
import { Proposal } from './proposal.tsx'
import {
  furtherFields,
  isDone,
  partOf,
  proposedDraft,
  type RulingDraft,
  rulingBody,
  SHARED,
  STEPS,
  type Step,
} from './ruling.ts'
import { Shares } from './shares.tsx'

interface RulingFormProps {
  readonly file: Case
  readonly action: Action
}

/** Findings, liability, remedies, reasons, and then the ruling, with the money that it moves before it is issued. */
export function RulingForm({ file, action }: RulingFormProps) {
  const navigate = useNavigate()
  const schema = action.fields as FormSchema
  const draft = useDraft<RulingDraft>(`${file.id}/ruling`, proposedDraft(file))
  const keep = useKeepCase()
  const fields = rulingBody(schema, draft.value)
  const isReady = STEPS.every(step => isDone(step, draft.value))
  const trial = useDryRun(file, action.name, { fields, isReady })
  const doing = useMutation<Case, Refusal>({
    mutationFn: () => act(file.id, action.name, { fields, key: draft.key }),
    onSuccess: after => {
      draft.clear()
      keep(after)
      return navigate({ to: '/cases/$caseId', params: { caseId: file.id } })
    },
  })
  const refusal = doing.error ?? (isReady ? trial.error : null)
  return (
    <form
      className="desk-split"
      onSubmit={event => {
        event.preventDefault()
        doing.mutate()
      }}
    >
      <div className="stack case-main">
        <Proposal
          file={file}
          schema={schema}
          onAdopt={() => draft.write({ ...proposedDraft(file), reasons: draft.value.reasons })}
        />
        <Steps file={file} schema={schema} draft={draft.value} refusal={refusal} onDraft={draft.write} />
      </div>
      <aside className="desk-aside ruling-end">
        <IssueRuling
          file={file}
          draft={draft.value}
          action={action}
          outcome={{ after: trial.data, refusal, isReady, isBusy: doing.isPending }}
        />
      </aside>
    </form>
  )
}

interface StepsProps {
  readonly file: Case
  readonly schema: FormSchema
  readonly draft: RulingDraft
  readonly refusal: Refusal | null
  readonly onDraft: (draft: RulingDraft) => void
}

function Steps({ file, schema, draft, refusal, onDraft }: StepsProps) {
  const further = furtherFields(schema)
  const common = { currency: file.money.currency, faults: faultsIn(refusal) }
  const liability = draft.liability === undefined ? {} : { liability: draft.liability }
  return (
    <>
      <StepCard step="findings" draft={draft}>
        <Findings
          file={file}
          schema={schema}
          findings={draft.findings}
          onFindings={findings => onDraft({ ...draft, findings })}
        />
      </StepCard>
      <StepCard step="liability" draft={draft}>
        <SchemaForm
          {...common}
          schema={partOf(schema, ['liability'])}
          value={liability}
          onChange={next => onDraft({ ...draft, ...next })}
        />
        {draft.liability === SHARED && (
          <Shares schema={schema} shares={draft.shares} onShares={shares => onDraft({ ...draft, shares })} />
        )}
      </StepCard>
      <StepCard step="remedies" draft={draft}>
        <SchemaForm
          {...common}
          schema={partOf(schema, ['remedies'])}
          value={{ remedies: draft.remedies }}
          onChange={next => onDraft({ ...draft, ...next })}
        />
      </StepCard>
      <StepCard step="reasons" draft={draft}>
        <CitedClauses file={file} cited={draft.clauses} onCited={clauses => onDraft({ ...draft, clauses })} />
        <SchemaForm
          {...common}
          schema={partOf(schema, ['reasons'])}
          value={{ reasons: draft.reasons }}
          onChange={({ reasons }) => onDraft({ ...draft, reasons: String(reasons ?? '') })}
        />
        {further.length > 0 && (
          <SchemaForm
            {...common}
            schema={partOf(schema, further)}
            value={draft.more}
            onChange={more => onDraft({ ...draft, more })}
          />
        )}
      </StepCard>
    </>
  )
}

function StepCard({ step, draft, children }: { step: Step; draft: RulingDraft; children: ReactNode }) {
  const say = useSay(staffWords)
  return (
    <section className="card step" id={step} aria-labelledby={`step-${step}`}>
      <h2 id={`step-${step}`} className="step-title" data-done={isDone(step, draft) || undefined}>
        <span className="step-number" aria-hidden="true">
          {STEPS.indexOf(step) + 1}
        </span>
        {say(`step_${step}`)}
      </h2>
      <p className="soft small">{say(`hint_${step}`)}</p>
      {children}
    </section>
  )
}
