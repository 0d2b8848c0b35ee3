import { useState } from 'react'
import type { Case } from '../api/wire.ts'
import { Button } from '../ui/button.tsx'
import { useFigures } from '../ui/figures.ts'
import { useSay } from '../ui/language.ts'
import { type Action, ActionDialog } from './action-dialog.tsx'
import { ClauseLink } from './clause-link.tsx'
import { type Side, waitsForSide } from './deadline.tsx'
import { caseWords } from './words.ts'

interface ActionPanelProps {
  readonly file: Case
  readonly side: Side | null
  /** What has a place of its own on the page. */
  readonly except?: readonly string[]
}

/** What this person may do now, the first as the main thing; and folded away what is closed, each with its reason. */
export function ActionPanel({ file, side, except = [] }: ActionPanelProps) {
  const say = useSay(caseWords)
  const [chosen, choose] = useState<Action | null>(null)
  const isWaitedFor = side !== null && waitsForSide(file, side)
  const actions = file.actions.filter(({ name }) => !except.includes(name))
  return (
    <section className="action-panel stack" aria-label={say('actions')}>
      <h2>{say('actions')}</h2>
      {actions.length === 0 && <p className="soft">{say('no_actions')}</p>}
      <div className="actions">
        {actions.map((action, place) => (
          <Button key={action.name} tone={place === 0 && isWaitedFor ? 'main' : 'plain'} onClick={() => choose(action)}>
            {action.title}
          </Button>
        ))}
      </div>
      <ClosedActions file={file} />
      {chosen !== null && (
        <ActionDialog key={chosen.name} file={file} action={chosen} side={side} onClose={() => choose(null)} />
      )}
    </section>
  )
}

function ClosedActions({ file }: { file: Case }) {
  const say = useSay(caseWords)
  const { readable } = useFigures()
  if (file.unavailable.length === 0 || file.status === 'closed') return null
  return (
    <details className="closed-actions">
      <summary>{say('closed_actions')}</summary>
      <ul className="tight">
        {file.unavailable.map(({ name, title, reason, clause }) => (
          <li key={name} className="closed-action">
            <strong>{title}</strong>
            <span className="soft">{readable(reason)}</span>
            {clause !== null && <ClauseLink clause={clause} pack={file.pack.id} asOf={file.opened_at} />}
          </li>
        ))}
      </ul>
    </details>
  )
}
