import { useSession } from '../api/session.ts'
import { Desk, DeskFrame } from '../desk/desk.tsx'
import { useSay } from '../ui/language.ts'
import { mount } from '../ui/mount.tsx'
import { PageBar } from '../ui/page-bar.tsx'
import { Feed } from './feed.tsx'
import { KeyForm } from './key-form.tsx'
import { MarketplaceClock } from './marketplace-clock.tsx'
import { PersonToken } from './person-token.tsx'
import { integratorWords } from './words.ts'
import './integrator.css'

mount(<Integrator />)

/** What an integrator wants at hand: the key, people's tokens, the clock, the feed, the reference. */
function Integrator() {
  const say = useSay(integratorWords)
  const session = useSession()
  if (session?.role !== 'integration') {
    return (
      <>
        <PageBar title={say('title')} home="/integrator" />
        <main id="content" className="column">
          <h1>{say('title')}</h1>
          <KeyForm />
          <Reference />
        </main>
      </>
    )
  }
  return (
    <Desk roles={['integration']}>
      <DeskFrame title={say('title')} home="/integrator">
        <h1>{say('title')}</h1>
        <Reference />
        <div className="integrator-tools">
          <MarketplaceClock />
          <PersonToken />
        </div>
        <Feed />
      </DeskFrame>
    </Desk>
  )
}

function Reference() {
  const say = useSay(integratorWords)
  return (
    <p className="row">
      <a href="/docs">{say('docs')}</a>
      <a href="/openapi.json">{say('openapi')}</a>
    </p>
  )
}
