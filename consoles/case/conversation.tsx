import { useMutation } from '@tanstack/react-query'
import { post, type Refusal } from '../api/client.ts'
import { useMessages } from '../api/live.ts'
import { useSession } from '../api/session.ts'
import type { Case } from '../api/wire.ts'
import { Button } from '../ui/button.tsx'
import { useFigures } from '../ui/figures.ts'
import { Labelled } from '../ui/labelled.tsx'
import { useSay } from '../ui/language.ts'
import { Answered } from '../ui/states.tsx'
import { useDraft } from './drafts.ts'
import { RefusalNotice } from './refusal-notice.tsx'
import { caseWords } from './words.ts'

/** What the parties write to each other in a case. */
export function Conversation({ file }: { file: Case }) {
  const say = useSay(caseWords)
  const messages = useMessages(file.id)
  return (
    <section className="stack" aria-labelledby="messages">
      <h2 id="messages">{say('messages')}</h2>
      <Answered asked={messages} lines={2}>
        {({ data: all }) => (
          <ul className="messages" aria-live="polite">
            {all.length === 0 && <li className="soft">{say('messages_none')}</li>}
            {all.map(message => (
              <Message key={message.id} message={message} file={file} />
            ))}
          </ul>
        )}
      </Answered>
      {file.actions.some(({ name }) => name === 'send_message') && <Write file={file} onSent={messages.refetch} />}
    </section>
  )
}

interface Written {
  readonly by: { readonly role: string; readonly id: string }
  readonly text: string | null
  readonly sent_at: string
}

function Message({ message, file }: { message: Written; file: Case }) {
  const say = useSay(caseWords)
  const { moment } = useFigures()
  const session = useSession()
  const { role } = message.by
  const isOwn = session?.role === role
  const name = role === 'buyer' ? file.parties.buyer?.name : role === 'merchant' ? file.parties.merchant.name : null
  return (
    <li className="message" data-own={isOwn || undefined}>
      <p className="small soft">
        {isOwn ? say('you') : (name ?? say(`party_${role as 'agent'}`))} · {moment(message.sent_at)}
      </p>
      <p className="message-text">{message.text ?? say('message_gone')}</p>
    </li>
  )
}

function Write({ file, onSent }: { file: Case; onSent: () => unknown }) {
  const say = useSay(caseWords)
  const draft = useDraft(`${file.id}/message`, '')
  const sending = useMutation<unknown, Refusal>({
    mutationFn: () => {
      return post('/v1/cases/{id}/messages', { text: draft.value }, { path: { id: file.id }, key: draft.key })
    },
    onSuccess: () => {
      draft.clear()
      return onSent()
    },
  })
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault()
        sending.mutate()
      }}
    >
      <Labelled label={say('message_write')}>
        {tied => (
          <textarea
            {...tied}
            className="input"
            maxLength={2000}
            value={draft.value}
            onChange={event => draft.write(event.target.value)}
          />
        )}
      </Labelled>
      {sending.error !== null && <RefusalNotice refusal={sending.error} file={file} />}
      <div className="row">
        <Button type="submit" disabled={draft.value.trim() === ''} isBusy={sending.isPending}>
          {say('message_send')}
        </Button>
      </div>
    </form>
  )
}
