import { type AnyRouter, createRootRoute, createRoute, createRouter, Link, Outlet } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { TakeFurtherPage } from '../case/opening/take-further-page.tsx'
import { DeskFrame } from '../desk/desk.tsx'
import { useSay } from '../ui/language.ts'
import { Empty, Loading } from '../ui/states.tsx'
import { CasePage } from './case-page.tsx'
import { type ListView, listViewIn } from './list-view.ts'
import { type StandingView, standingViewIn } from './standing/standing-view.ts'
import { TodoPage } from './todo-page.tsx'
import { merchantWords } from './words.ts'

const StandingPage = lazy(() =>
  import('./standing/standing-page.tsx').then(({ StandingPage: page }) => ({ default: page })),
)

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound })

const todo = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: (search): ListView => listViewIn(search),
  component: () => {
    const view = todo.useSearch()
    const navigate = todo.useNavigate()
    const say = useSay(merchantWords)
    return (
      <>
        <h1>{say('todo')}</h1>
        <TodoPage view={view} onView={next => navigate({ search: next, replace: true })} />
      </>
    )
  },
})

const standing = createRoute({
  getParentRoute: () => root,
  path: '/standing',
  validateSearch: (search): StandingView => standingViewIn(search),
  component: StandingRoute,
})

const caseRoute = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId',
  component: () => <CasePage caseId={caseRoute.useParams().caseId} />,
})

const further = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId/further',
  component: () => <TakeFurtherPage caseId={further.useParams().caseId} />,
})

export const router = createRouter({
  basepath: '/merchant',
  routeTree: root.addChildren([todo, standing, caseRoute, further]),
  scrollRestoration: true,
})

function Frame() {
  const say = useSay(merchantWords)
  return (
    <DeskFrame
      title={say('title')}
      home="/merchant/"
      navigation={
        <>
          <Link to="/" activeOptions={{ exact: true, includeSearch: false }}>
            {say('todo')}
          </Link>
          <Link<AnyRouter> to="/standing">{say('standing')}</Link>
        </>
      }
    >
      <Outlet />
    </DeskFrame>
  )
}

function StandingRoute() {
  const say = useSay(merchantWords)
  const view = standing.useSearch()
  return (
    <>
      <h1>{say('standing')}</h1>
      <Suspense fallback={<Loading lines={8} />}>
        <StandingPage
          view={view}
          onView={next => router.navigate<AnyRouter, '/standing'>({ to: '/standing', search: next, replace: true })}
        />
      </Suspense>
    </>
  )
}

function NotFound() {
  const say = useSay(merchantWords)
  return <Empty title={say('not_found')} />
}
