import { useState } from 'react'
import { signIn } from '../api/session.ts'
import { Button } from '../ui/button.tsx'
import { Labelled } from '../ui/labelled.tsx'
import { useSay } from '../ui/language.ts'
import { Notice } from '../ui/notice.tsx'
import { integratorWords } from './words.ts'

/** Takes the marketplace's key for this tab alone; where to get one is said beside it. */
export function KeyForm() {
  const say = useSay(integratorWords)
  const [key, setKey] = useState('')
  const isKey = key.trim().startsWith('mkt_')
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault()
        signIn(key.trim())
      }}
    >
      <Labelled label={say('key')} hint={say('key_hint')} fault={key === '' || isKey ? undefined : say('key_fault')}>
        {tied => (
          <input
            {...tied}
            className="input"
            type="password"
            autoComplete="off"
            value={key}
            onChange={event => setKey(event.target.value)}
          />
        )}
      </Labelled>
      <div>
        <Button type="submit" tone="main" disabled={!isKey}>
          {say('enter')}
        </Button>
      </div>
      <Notice title={say('key_where')}>
        <p>{say('key_made')}</p>
        <pre className="feed-body">{COMMAND}</pre>
      </Notice>
    </form>
  )
}

const COMMAND = `curl -X POST $PINGLI/v1/marketplaces \\
  -H "Authorization: Bearer $PINGLI_ROOT_KEY" \\
  -H "Idempotency-Key: first" -H "Content-Type: application/json" \\
  -d '{"id":"my-shop","name":"My shop","pack":"standard","mode":"sandbox"}'`
