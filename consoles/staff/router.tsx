import { createRootRoute, createRoute, createRouter, Link, Outlet } from '@tanstack/react-router'
import { useSession } from '../api/session.ts'
import { DeskFrame } from '../desk/desk.tsx'
import { useSay } from '../ui/language.ts'
import { Empty } from '../ui/states.tsx'
import { CasePage } from './case-page.tsx'
import { LoadPage } from './load/load-page.tsx'
import { QueuePage } from './queue-page.tsx'
import { type QueueView, queueViewIn } from './queue-view.ts'
import { RulingPage } from './ruling/ruling-page.tsx'
import { staffWords } from './words.ts'

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound })

const queue = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: (search): QueueView => queueViewIn(search),
  component: () => {
    const navigate = queue.useNavigate()
    return <QueuePage view={queue.useSearch()} onView={next => navigate({ search: next, replace: true })} />
  },
})

const caseRoute = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId',
  validateSearch: (search): QueueView => queueViewIn(search),
  component: () => <CasePage caseId={caseRoute.useParams().caseId} view={caseRoute.useSearch()} />,
})

const ruling = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId/ruling',
  component: () => <RulingPage caseId={ruling.useParams().caseId} />,
})

const load = createRoute({ getParentRoute: () => root, path: '/load', component: LoadPage })

export const router = createRouter({
  basepath: '/staff',
  routeTree: root.addChildren([queue, caseRoute, ruling, load]),
  scrollRestoration: true,
})

function Frame() {
  const say = useSay(staffWords)
  return (
    <DeskFrame title={say('title')} home="/staff/" navigation={<Places />}>
      <Outlet />
    </DeskFrame>
  )
}

function Places() {
  const say = useSay(staffWords)
  const session = useSession()
  return (
    <>
      <Link to="/">{say('queue')}</Link>
      {session?.role === 'supervisor' && <Link to="/load">{say('load')}</Link>}
    </>
  )
}

function NotFound() {
  const say = useSay(staffWords)
  return <Empty title={say('not_found')} />
}
