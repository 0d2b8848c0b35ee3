import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { get, Refusal } from '../api/client.ts'
import { useLanguage, useSay } from '../ui/language.ts'
import { Notice } from '../ui/notice.tsx'
import { PageBar } from '../ui/page-bar.tsx'
import { Segments } from '../ui/segments.tsx'
import { Answered } from '../ui/states.tsx'
import type { Marketplace } from './demo.ts'
import { Stories } from './stories.tsx'
import { TurnClock } from './turn-clock.tsx'
import { startWords } from './words.ts'

export function StartPage() {
  const say = useSay(startWords)
  const language = useLanguage()
  const demo = useQuery({ queryKey: ['demo', language], queryFn: ({ signal }) => get('/v1/demo', { signal }) })
  const isWithout = demo.error instanceof Refusal && demo.error.status === 404
  return (
    <>
      <PageBar title={say('title')} home="/" />
      <main id="content" className="wide start">
        <header className="start-head">
          <h1>{say('headline')}</h1>
          <p>{say('lead')}</p>
          <p className="row">
            <a href="/docs">{say('docs')}</a>
            <a href="/integrator">{say('integrator')}</a>
            <a href="/gallery">{say('gallery')}</a>
          </p>
        </header>
        {isWithout ? (
          <Notice>{say('no_demo')}</Notice>
        ) : (
          <Answered asked={demo} lines={6}>
            {({ marketplaces }) => <Marketplaces all={marketplaces} />}
          </Answered>
        )}
      </main>
    </>
  )
}

function Marketplaces({ all }: { all: readonly Marketplace[] }) {
  const say = useSay(startWords)
  const [chosen, choose] = useState(() => new URLSearchParams(location.search).get('marketplace'))
  const shown = all.find(({ id }) => id === chosen) ?? all.find(({ id }) => id === FIRST) ?? all[0]
  if (shown === undefined) return null
  return (
    <>
      <Segments
        label={say('marketplaces')}
        options={all.map(({ id, title }) => ({ value: id, label: title }))}
        value={shown.id}
        onChoose={choose}
      />
      <TurnClock key={shown.id} marketplace={shown} />
      <Stories marketplace={shown} />
    </>
  )
}

const FIRST = 'taobao'
