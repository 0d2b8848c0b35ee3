import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { post, type Refusal } from '../../api/client.ts'
import type { Operations } from '../../api/wire.ts'
import { RefusalNotice } from '../../case/refusal-notice.tsx'
import { Button } from '../../ui/button.tsx'
import { CodeBlock } from '../../ui/code-block.tsx'
import { Labelled } from '../../ui/labelled.tsx'
import { useSay } from '../../ui/language.ts'
import { Notice } from '../../ui/notice.tsx'
import { keyWords } from './words.ts'

type Made = Operations['POST /v1/keys']['answer']

/** A new key: named, shown this once, then put away. */
export function MakeKey() {
  const say = useSay(keyWords)
  const client = useQueryClient()
  const [name, setName] = useState('')
  const making = useMutation<Made, Refusal>({
    mutationFn: () => post('/v1/keys', { name: name.trim() }),
    onSuccess: () => {
      setName('')
      return client.invalidateQueries({ queryKey: ['keys'] })
    },
  })
  if (making.data !== undefined) return <Shown made={making.data} onClose={making.reset} />
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault()
        making.mutate()
      }}
    >
      <div className="key-form">
        <Labelled label={say('name')} hint={say('name_hint')}>
          {tied => (
            <input
              {...tied}
              className="input"
              maxLength={60}
              autoComplete="off"
              value={name}
              onChange={event => setName(event.target.value)}
            />
          )}
        </Labelled>
        <Button type="submit" tone="main" disabled={name.trim() === ''} isBusy={making.isPending}>
          {say('make')}
        </Button>
      </div>
      {making.error !== null && <RefusalNotice refusal={making.error} />}
    </form>
  )
}

function Shown({ made, onClose }: { made: Made; onClose: () => void }) {
  const say = useSay(keyWords)
  const title = say('made_title', { name: made.name ?? '' })
  return (
    <div className="key-made">
      <Notice tone="good" title={title} isAlert>
        <p>{say('made_once')}</p>
        <CodeBlock label={title} code={made.secret} />
        <Button onClick={onClose}>{say('put_away')}</Button>
      </Notice>
    </div>
  )
}
