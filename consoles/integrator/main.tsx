import { QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { createQueryClient } from '../api/live.ts'
import { useSession } from '../api/session.ts'
import { Desk, DeskFrame } from '../desk/desk.tsx'
import { useSay } from '../ui/language.ts'
import { mount } from '../ui/mount.tsx'
import { PageBar } from '../ui/page-bar.tsx'
import { MarketplaceClock } from './clock/marketplace-clock.tsx'
import { Embedding } from './embedding/embedding.tsx'
import { DemoDoors, KeyForm } from './enter.tsx'
import { Feed } from './feed/feed.tsx'
import { Keys } from './keys/keys.tsx'
import { QuickStart } from './quick-start/quick-start.tsx'
import { integratorWords } from './words.ts'
import './integrator.css'

mount(<Integrator />)

/** What an integrator wants at hand, in the order in which he comes to it. */
function Integrator() {
  const say = useSay(integratorWords)
  const session = useSession()
  if (session?.role !== 'integration') return <Entrance />
  return (
    <Desk roles={['integration']}>
      <DeskFrame title={say('title')} home="/integrator" navigation={<Places />}>
        <div className="integrator">
          <Head />
          <QuickStart />
          <Keys />
          <Feed />
          <MarketplaceClock />
          <Embedding />
        </div>
      </DeskFrame>
    </Desk>
  )
}

function Entrance() {
  const say = useSay(integratorWords)
  const [client] = useState(createQueryClient)
  return (
    <QueryClientProvider client={client}>
      <PageBar title={say('title')} home="/integrator" />
      <main id="content" className="column">
        <Head />
        <DemoDoors />
        <KeyForm />
      </main>
    </QueryClientProvider>
  )
}

function Head() {
  const say = useSay(integratorWords)
  return (
    <header className="tight">
      <h1>{say('title')}</h1>
      <p className="soft">{say('lead')}</p>
      <p className="row">
        <a href="/docs">{say('docs')}</a>
        <a href="/docs/problems">{say('problems')}</a>
        <a href="/openapi.json">{say('openapi')}</a>
      </p>
    </header>
  )
}

function Places() {
  const say = useSay(integratorWords)
  return PLACES.map(place => (
    <a key={place} href={`#${place}`}>
      {say(`nav_${place}`)}
    </a>
  ))
}

const PLACES = ['start', 'keys', 'feed', 'clock', 'embedding'] as const
