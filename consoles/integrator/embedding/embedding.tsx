import { useMutation, useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { get, post, type Refusal } from '../../api/client.ts'
import { RefusalNotice } from '../../case/refusal-notice.tsx'
import { Button } from '../../ui/button.tsx'
import { CodeBlock } from '../../ui/code-block.tsx'
import { LOOK_VARIABLES } from '../../ui/embedding.ts'
import { Labelled } from '../../ui/labelled.tsx'
import { useLanguage, useSay } from '../../ui/language.ts'
import { LookFields, NO_LOOK, variablesOf } from './look-fields.tsx'
import { PersonToken } from './person-token.tsx'
import { type Embedded, iframeTag, pageAddress, scriptTag } from './snippets.ts'
import { embeddingWords } from './words.ts'

/** The buyer's pages as a marketplace shows them in its own: what to write for it, and how it looks. */
export function Embedding() {
  const say = useSay(embeddingWords)
  const language = useLanguage()
  const [buyer, setBuyer] = useState('')
  const [order, setOrder] = useState('')
  const [look, setLook] = useState(NO_LOOK)
  const making = useMutation<{ token: string }, Refusal>({
    mutationFn: () => post('/v1/tokens', { role: 'buyer', id: buyer.trim() }),
  })
  const token = making.data?.token
  return (
    <section className="card" aria-labelledby="embedding">
      <header className="tight">
        <h2 id="embedding">{say('title')}</h2>
        <p className="soft">{say('hint')}</p>
        <p className="soft">{say('allow')}</p>
      </header>
      <form
        className="stack"
        onSubmit={event => {
          event.preventDefault()
          making.mutate()
        }}
      >
        <BuyerAndOrder
          buyer={buyer}
          order={order}
          onChange={(id, onOrder) => {
            if (id !== buyer) making.reset()
            setBuyer(id)
            setOrder(onOrder)
          }}
        />
        <LookFields look={look} onChange={setLook} />
        <div>
          <Button type="submit" tone="main" disabled={buyer.trim() === ''} isBusy={making.isPending}>
            {say('make')}
          </Button>
        </div>
        {making.error !== null && <RefusalNotice refusal={making.error} />}
      </form>
      {token !== undefined && <Shown embedded={{ token, order: order.trim(), language, look: variablesOf(look) }} />}
      <details className="closed-choices">
        <summary>{say('variables')}</summary>
        <p className="soft small">{say('variables_hint')}</p>
        <ul className="row look-variables code">
          {LOOK_VARIABLES.map(name => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      </details>
      <PersonToken />
    </section>
  )
}

function Shown({ embedded }: { embedded: Embedded }) {
  const say = useSay(embeddingWords)
  const page = pageAddress('', embedded)
  return (
    <div className="embedding-shown">
      <div className="stack">
        <h3>{say('script')}</h3>
        <CodeBlock label={say('script')} code={scriptTag(location.origin, embedded)} />
        <h3>{say('iframe')}</h3>
        <CodeBlock
          label={say('iframe')}
          code={iframeTag(location.origin, { ...embedded, frameTitle: say('frame_title') })}
        />
      </div>
      <figure className="tight">
        <figcaption>{say('preview')}</figcaption>
        <iframe key={page} className="embedding-preview" title={say('preview')} src={page} />
      </figure>
    </div>
  )
}

interface BuyerAndOrderProps {
  readonly buyer: string
  readonly order: string
  readonly onChange: (buyer: string, order: string) => void
}

function BuyerAndOrder({ buyer, order, onChange }: BuyerAndOrderProps) {
  const say = useSay(embeddingWords)
  const id = useId()
  const orders = useQuery({
    queryKey: ['orders', 'recent'],
    queryFn: ({ signal }) => get('/v1/orders', { query: { limit: 50 }, signal }),
    refetchInterval: false,
  })
  const known = orders.data?.data ?? []
  const buyers = [...new Map(known.map(one => [one.buyer.id, one.buyer.name])).entries()]
  return (
    <div className="embedding-fields">
      <Labelled label={say('buyer')} hint={say('buyer_hint')}>
        {tied => (
          <input
            {...tied}
            className="input"
            list={`${id}-buyers`}
            maxLength={64}
            autoComplete="off"
            value={buyer}
            onChange={event => onChange(event.target.value, order)}
          />
        )}
      </Labelled>
      <Labelled label={say('order')} hint={say('order_hint')} isOptional>
        {tied => (
          <input
            {...tied}
            className="input"
            list={`${id}-orders`}
            maxLength={64}
            autoComplete="off"
            value={order}
            onChange={event => onChange(buyer, event.target.value)}
          />
        )}
      </Labelled>
      <datalist id={`${id}-buyers`}>
        {buyers.map(([buyerId, name]) => (
          <option key={buyerId} value={buyerId} label={name} />
        ))}
      </datalist>
      <datalist id={`${id}-orders`}>
        {known
          .filter(one => one.buyer.id === buyer)
          .map(one => (
            <option key={one.id} value={one.id} label={one.lines[0]?.title ?? one.id} />
          ))}
      </datalist>
    </div>
  )
}
