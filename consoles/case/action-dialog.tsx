import { useMutation } from '@tanstack/react-query'
import { act, type Refusal } from '../api/client.ts'
import { useKeepCase } from '../api/live.ts'
import type { Case } from '../api/wire.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useSay } from '../ui/language.ts'
import { Notice } from '../ui/notice.tsx'
import { useDraft } from './drafts.ts'
import { Preview, useDryRun } from './preview.tsx'
import { ProofWantedAround, proofWantedOf } from './proof-advice.tsx'
import { RefusalNotice } from './refusal-notice.tsx'
import { bodyOf, type FormSchema, type FormValue, hasFields, missingIn } from './schema.ts'
import { SchemaForm } from './schema-form.tsx'
import { caseWords } from './words.ts'

export type Action = Case['actions'][number]

interface ActionDialogProps {
  readonly file: Case
  readonly action: Action
  /** Whose missing proof the preview names. */
  readonly side: string | null
  readonly onClose: () => void
}

/** One act: its form as the server describes it, what it would bring about, and only then the doing. */
export function ActionDialog({ file, action, side, onClose }: ActionDialogProps) {
  const say = useSay(caseWords)
  const schema = action.fields as FormSchema
  const draft = useDraft<FormValue>(`${file.id}/${action.name}`, {})
  const keep = useKeepCase()
  const fields = bodyOf(schema, draft.value)
  const isReady = missingIn(schema, draft.value).length === 0
  const trial = useDryRun(file, action.name, { fields, isReady })
  const doing = useMutation<Case, Refusal>({
    mutationFn: () => act(file.id, action.name, { fields, key: draft.key }),
    onSuccess: after => {
      draft.clear()
      keep(after)
      onClose()
    },
  })
  // Nobody is told off for a form that he has only just opened.
  const isUntouched = hasFields(schema) && Object.keys(fields).length === 0
  const refusal = doing.error ?? (isReady && !isUntouched ? trial.error : null)
  const isPreviewed = refusal === null && isReady && trial.error === null
  return (
    <Dialog title={action.title} onClose={onClose}>
      <form
        className="stack"
        onSubmit={event => {
          event.preventDefault()
          doing.mutate()
        }}
      >
        {hasFields(schema) && (
          <ProofWantedAround value={proofWantedOf(file, side)}>
            <SchemaForm
              schema={schema}
              value={draft.value}
              currency={file.money.currency}
              faults={faultsIn(refusal)}
              onChange={draft.write}
            />
          </ProofWantedAround>
        )}
        <div aria-live="polite" className="stack">
          {refusal !== null && <RefusalNotice refusal={refusal} file={file} />}
          {isPreviewed && trial.data !== undefined && <Preview before={file} after={trial.data} side={side} />}
          {isPreviewed && trial.data === undefined && <Notice>{say('preview_wait')}</Notice>}
        </div>
        {hasFields(schema) && <p className="small soft">{say('draft_kept')}</p>}
        <div className="row dialog-foot">
          <Button type="submit" tone="main" disabled={!isReady} isBusy={doing.isPending}>
            {say('confirm', { action: action.title })}
          </Button>
          <Button tone="quiet" onClick={onClose}>
            {say('back')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** Faults by the field at which they are; what is wrong as a whole is in the notice. */
export function faultsIn(refusal: Refusal | null): Readonly<Record<string, string>> {
  const errors = refusal?.problem?.errors ?? []
  return Object.fromEntries(errors.map(({ pointer, detail }) => [pointer, detail]))
}
