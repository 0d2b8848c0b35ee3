import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { post, type Refusal } from '../api/client.ts'
import type { Operations } from '../api/wire.ts'
import { RefusalNotice } from '../case/refusal-notice.tsx'
import { deskWords } from '../desk/words.ts'
import { Button, linkClass } from '../ui/button.tsx'
import { Labelled } from '../ui/labelled.tsx'
import { useSay } from '../ui/language.ts'
import { integratorWords } from './words.ts'

type Asked = Operations['POST /v1/tokens']['body']

/** A person's token, and his page opened with it: as the marketplace's own site would do it. */
export function PersonToken() {
  const say = useSay(integratorWords)
  const sayDesk = useSay(deskWords)
  const [person, setPerson] = useState({ role: 'buyer', id: '' })
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
      className="card"
      aria-labelledby="tokens"
      onSubmit={event => {
        event.preventDefault()
        made.mutate()
      }}
    >
      <h2 id="tokens">{say('tokens')}</h2>
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
      {made.data !== undefined && <code className="token-made">{made.data.token}</code>}
      {made.error !== null && <RefusalNotice refusal={made.error} />}
    </form>
  )
}

const PAGES: Readonly<Record<string, string>> = {
  buyer: 'buyer',
  merchant: 'merchant',
  agent: 'staff',
  supervisor: 'staff',
  policy_owner: 'policy',
}
