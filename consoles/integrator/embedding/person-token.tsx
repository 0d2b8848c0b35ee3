import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { post, type Refusal } from '../../api/client.ts'
import type { Operations } from '../../api/wire.ts'
import { RefusalNotice } from '../../case/refusal-notice.tsx'
import { deskWords } from '../../desk/words.ts'
import { Button, linkClass } from '../../ui/button.tsx'
import { CodeBlock } from '../../ui/code-block.tsx'
import { Labelled } from '../../ui/labelled.tsx'
import { useSay } from '../../ui/language.ts'
import { embeddingWords } from './words.ts'

type Asked = Operations['POST /v1/tokens']['body']

/** A token for somebody who isn't a buyer, and his page opened with it: as the marketplace's own site would do it. */
export function PersonToken() {
  const say = useSay(embeddingWords)
  const sayDesk = useSay(deskWords)
  const [person, setPerson] = useState({ role: 'merchant', id: '' })
  const made = useMutation<{ token: string }, Refusal>({
    mutationFn: () => {
      const merchant = person.role === 'merchant' ? { merchant_id: person.id } : {}
      return post('/v1/tokens', { role: person.role as Asked['role'], id: person.id, ...merchant })
    },
  })
  const write = (change: Partial<typeof person>) => {
    made.reset()
    setPerson({ ...person, ...change })
  }
  return (
    <form
      className="stack"
      aria-labelledby="tokens"
      onSubmit={event => {
        event.preventDefault()
        made.mutate()
      }}
    >
      <header className="tight">
        <h3 id="tokens">{say('people')}</h3>
        <p className="soft small">{say('people_hint')}</p>
      </header>
      <div className="embedding-fields">
        <Labelled label={say('role')}>
          {tied => (
            <select
              {...tied}
              className="input"
              value={person.role}
              onChange={event => write({ role: event.target.value })}
            >
              {Object.keys(PAGES).map(role => (
                <option key={role} value={role}>
                  {sayDesk(role as 'buyer')}
                </option>
              ))}
            </select>
          )}
        </Labelled>
        <Labelled label={say('person')}>
          {tied => (
            <input
              {...tied}
              className="input"
              maxLength={64}
              value={person.id}
              onChange={event => write({ id: event.target.value })}
            />
          )}
        </Labelled>
      </div>
      <div className="row">
        <Button type="submit" disabled={person.id === ''} isBusy={made.isPending}>
          {say('make_token')}
        </Button>
        {made.data !== undefined && (
          <a
            className={linkClass('plain')}
            href={`/${PAGES[person.role]}/#token=${made.data.token}`}
            target="_blank"
            rel="noreferrer"
          >
            {say('open_page')}
          </a>
        )}
      </div>
      {made.data !== undefined && <CodeBlock label={say('token')} code={made.data.token} />}
      {made.error !== null && <RefusalNotice refusal={made.error} />}
    </form>
  )
}

const PAGES: Readonly<Record<string, string>> = {
  merchant: 'merchant',
  agent: 'staff',
  supervisor: 'staff',
  policy_owner: 'policy',
}
