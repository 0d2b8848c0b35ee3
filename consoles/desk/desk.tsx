import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { createQueryClient, useClock } from '../api/live.ts'
import { signOut, useSession } from '../api/session.ts'
import { ConnectionNotice, Gate } from '../case/gate.tsx'
import { Button } from '../ui/button.tsx'
import { useFigures } from '../ui/figures.ts'
import { useSay } from '../ui/language.ts'
import { PageBar } from '../ui/page-bar.tsx'
import { deskWords } from './words.ts'
import '../case/case.css'
import '../case/proof.css'
import './desk.css'
import './list.css'

interface DeskProps {
  /** Who works here. */
  readonly roles: readonly string[]
  readonly children: ReactNode
}

/** What every application at a desk needs around it: its questions to the server, and a gate. */
export function Desk({ roles, children }: DeskProps) {
  const [client] = useState(createQueryClient)
  return (
    <QueryClientProvider client={client}>
      <Gate roles={roles}>{children}</Gate>
    </QueryClientProvider>
  )
}

interface DeskFrameProps {
  readonly title: string
  readonly home: string
  /** The places of this desk, as links. */
  readonly navigation?: ReactNode
  readonly children: ReactNode
}

/** The page around a desk's places: who is at work, what the marketplace's clock shows, where one can go. */
export function DeskFrame({ title, home, navigation, children }: DeskFrameProps) {
  const say = useSay(deskWords)
  return (
    <>
      <PageBar title={title} home={home}>
        <DeskClock />
        <DeskPerson />
      </PageBar>
      <ConnectionNotice />
      {navigation !== undefined && (
        <nav className="desk-navigation not-printed" aria-label={say('navigation')}>
          {navigation}
        </nav>
      )}
      <main id="content" className="desk-main">
        {children}
      </main>
    </>
  )
}

function DeskClock() {
  const say = useSay(deskWords)
  const { moment } = useFigures()
  const { data: clock } = useClock()
  if (clock === undefined) return null
  return <span className="desk-clock">{say('clock', { moment: moment(clock.now) })}</span>
}

function DeskPerson() {
  const say = useSay(deskWords)
  const session = useSession()
  if (session === null) return null
  const role = session.role in deskWords ? say(session.role as 'merchant') : session.role
  return (
    <>
      <span className="desk-person">{say('person', { role, name: session.name ?? session.id })}</span>
      <Button
        tone="quiet"
        onClick={() => {
          signOut()
          location.assign('/')
        }}
      >
        {say('leave')}
      </Button>
    </>
  )
}
