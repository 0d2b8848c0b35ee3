import type { Refusal } from '../../api/client.ts'
import type { Case } from '../../api/wire.ts'
import type { Action } from '../../case/action-dialog.tsx'
import { Preview } from '../../case/preview.tsx'
import { RefusalNotice } from '../../case/refusal-notice.tsx'
import { caseWords } from '../../case/words.ts'
import { Button } from '../../ui/button.tsx'
import { useSay } from '../../ui/language.ts'
import { Notice } from '../../ui/notice.tsx'
import { staffWords } from '../words.ts'
import { isDone, type RulingDraft, STEPS } from './ruling.ts'

interface IssueRulingProps {
  readonly file: Case
  readonly action: Action
  readonly draft: RulingDraft
  readonly outcome: {
    readonly after: Case | undefined
    readonly refusal: Refusal | null
    readonly isReady: boolean
    readonly isBusy: boolean
  }
}

/** The last step: how far the others are, what the ruling brings about, and the issuing. */
export function IssueRuling({ file, action, draft, outcome }: IssueRulingProps) {
  const say = useSay(staffWords)
  const sayCase = useSay(caseWords)
  const { after, refusal, isReady, isBusy } = outcome
  const missing = STEPS.filter(step => !isDone(step, draft))
  return (
    <section className="card step" aria-labelledby="step-ruling">
      <h2 id="step-ruling" className="step-title">
        <span className="step-number" aria-hidden="true">
          {STEPS.length + 1}
        </span>
        {say('step_ruling')}
      </h2>
      <div aria-live="polite" className="stack">
        {missing.length > 0 && (
          <ul className="tight">
            {missing.map(step => (
              <li key={step}>
                <a href={`#${step}`}>{say('step_missing', { step: say(`step_${step}`) })}</a>
              </li>
            ))}
          </ul>
        )}
        {refusal !== null && <RefusalNotice refusal={refusal} file={file} />}
        {refusal === null && isReady && after !== undefined && <Preview before={file} after={after} side={null} />}
        {refusal === null && isReady && after === undefined && <Notice>{sayCase('preview_wait')}</Notice>}
      </div>
      <Button type="submit" tone="main" isWide disabled={!isReady || refusal !== null} isBusy={isBusy}>
        {sayCase('confirm', { action: action.title })}
      </Button>
      <p className="small soft">{say('issue_hint')}</p>
    </section>
  )
}
