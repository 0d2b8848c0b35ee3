import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Refusal } from '../api/client.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useSay } from '../ui/language.ts'
import { Notice } from '../ui/notice.tsx'
import { type DraftLine, usePackDraft } from './draft.ts'
import { type DraftAnswer, usePublish } from './packs.ts'
import { Sentences } from './sentences.tsx'
import { policyWords } from './words.ts'

interface PublishDialogProps {
  readonly packId: string
  readonly lines: readonly DraftLine[]
  readonly answer: DraftAnswer
  readonly onClose: () => void
}

/** Says once more what will hold from when and for whom, and only then publishes. */
export function PublishDialog({ packId, lines, answer, onClose }: PublishDialogProps) {
  const say = useSay(policyWords)
  const draft = usePackDraft(packId)
  const navigate = useNavigate()
  // Tried again after a lost connection it is the same request, and publishes once.
  const [key] = useState(() => crypto.randomUUID())
  const publish = usePublish(packId)
  const confirm = () =>
    publish.mutate(
      { lines, key, seenVersion: answer.version },
      {
        onSuccess: () => {
          draft.write([])
          onClose()
          navigate({ to: '/packs/$packId/publications', params: { packId } })
        },
      },
    )
  const first = lines.map(({ from }) => from).sort()[0] ?? ''
  return (
    <Dialog title={say('publish_title')} onClose={onClose}>
      <div className="stack">
        <ul className="pack-list">
          <li>{say('publish_whom')}</li>
          <li>{say('publish_keep')}</li>
          <li>{say('publish_until', { date: first })}</li>
        </ul>
        <Sentences days={answer.days} />
        {publish.error instanceof Refusal && <Refused error={publish.error} />}
        <Button tone="main" isWide isBusy={publish.isPending} onClick={confirm}>
          {say('publish_confirm')}
        </Button>
      </div>
    </Dialog>
  )
}

/** Why it was refused, and what the check found, place by place. */
export function Refused({ error }: { error: Refusal }) {
  const say = useSay(policyWords)
  const { problem, isOffline } = error
  if (isOffline || problem === null) return <Notice tone="soon" title={say('publish_offline')} isAlert />
  return (
    <Notice tone="urgent" title={problem.title} isAlert>
      <p>{problem.detail}</p>
      {problem.code === 'rules_have_errors' && (
        <ul className="pack-list">
          {problem.errors?.map(({ pointer, detail, clause }) => (
            <li key={`${pointer} ${detail}`}>
              {clause !== undefined && <strong>{clause}</strong>} {detail}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}
