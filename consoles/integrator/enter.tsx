import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { get, post, type Refusal } from '../api/client.ts'
import { signIn } from '../api/session.ts'
import { RefusalNotice } from '../case/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { CodeBlock } from '../ui/code-block.tsx'
import { Labelled } from '../ui/labelled.tsx'
import { useLanguage, useSay } from '../ui/language.ts'
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
        <CodeBlock label={say('key_where')} code={COMMAND} />
      </Notice>
    </form>
  )
}

/** Where the server has its demo: in by one click. */
export function DemoDoors() {
  const say = useSay(integratorWords)
  const language = useLanguage()
  const demo = useQuery({ queryKey: ['demo', language], queryFn: ({ signal }) => get('/v1/demo', { signal }) })
  const entering = useMutation<{ integration_key: string }, Refusal, string>({
    mutationFn: marketplace => post('/v1/demo/keys', { marketplace }),
    onSuccess: answer => signIn(answer.integration_key),
  })
  const marketplaces = demo.data?.marketplaces ?? []
  if (marketplaces.length === 0) return null
  return (
    <section className="card" aria-labelledby="demo">
      <header className="tight">
        <h2 id="demo">{say('demo')}</h2>
        <p className="soft">{say('demo_hint')}</p>
      </header>
      <div className="row">
        {marketplaces.map(({ id, title }) => (
          <Button key={id} isBusy={entering.isPending} onClick={() => entering.mutate(id)}>
            {title}
          </Button>
        ))}
      </div>
      {entering.error !== null && <RefusalNotice refusal={entering.error} />}
    </section>
  )
}

const COMMAND = `curl -X POST $PINGLI/v1/marketplaces \\
  -H "Authorization: Bearer $PINGLI_ROOT_KEY" \\
  -H "Idempotency-Key: first" -H "Content-Type: application/json" \\
  -d '{"id":"my-shop","name":"My shop","pack":"standard","mode":"sandbox"}'`
