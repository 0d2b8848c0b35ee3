import { createRootRoute, createRoute, createRouter, Link, Outlet } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useSession } from '../api/session.ts'
import { TakeFurtherPage } from '../case/opening/take-further-page.tsx'
import { DeskFrame } from '../desk/desk.tsx'
import { useSay } from '../ui/language.ts'
import { Empty, Loading } from '../ui/states.tsx'
import { CasePage } from './case-page.tsx'
import { LoadPage } from './load/load-page.tsx'
import { OpenPage } from './open-page.tsx'
import { QueuePage } from './queue-page.tsx'
import { type QueueView, queueViewIn } from './queue-view.ts'
import { staffWords } from './words.ts'

/** Its form is most of what there is to load here, and only a ruling wants it. */
const RulingPage = lazy(async () => ({ default: (await import('./ruling/ruling-page.tsx')).RulingPage }))

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound })

const queue = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: (search): QueueView => queueViewIn(search),
  component: () => {
    const view = queue.useSearch()
    const navigate = queue.useNavigate()
    const say = useSay(staffWords)
    return (
      <>
        <h1>{say('queue')}</h1>
        <QueuePage view={view} onView={next => navigate({ search: next, replace: true })} />
      </>
    )
  },
})

const caseRoute = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId',
  validateSearch: (search): QueueView => queueViewIn(search),
  component: () => <CasePage caseId={caseRoute.useParams().caseId} view={caseRoute.useSearch()} />,
})

const further = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId/further',
  component: () => <TakeFurtherPage caseId={further.useParams().caseId} />,
})

const open = createRoute({
  getParentRoute: () => root,
  path: '/open',
  validateSearch: ({ order }): { order?: string } => (order === undefined ? {} : { order: String(order) }),
  component: () => <OpenPage orderId={open.useSearch().order} />,
})

const ruling = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId/ruling',
  component: () => {
    const { caseId } = ruling.useParams()
    return (
      <Suspense fallback={<Loading lines={8} />}>
        <RulingPage caseId={caseId} />
      </Suspense>
    )
  },
})

const load = createRoute({ getParentRoute: () => root, path: '/load', component: LoadPage })

export const router = createRouter({
  basepath: '/staff',
  routeTree: root.addChildren([queue, caseRoute, further, open, ruling, load]),
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
      <Link to="/" activeOptions={{ exact: true, includeSearch: false }}>
        {say('queue')}
      </Link>
      <Link to="/open">{say('open_case')}</Link>
      {session?.role === 'supervisor' && <Link to="/load">{say('load')}</Link>}
    </>
  )
}

function NotFound() {
  const say = useSay(staffWords)
  return <Empty title={say('not_found')} />
}
