import { createRootRoute, createRoute, createRouter, Link, Outlet } from '@tanstack/react-router'
import { DeskFrame } from '../desk/desk.tsx'
import { useSay } from '../ui/language.ts'
import { Empty } from '../ui/states.tsx'
import { CasePage } from './case-page.tsx'
import { type ListView, listViewIn } from './list-view.ts'
import { TakeFurtherPage } from './take-further-page.tsx'
import { TodoPage } from './todo-page.tsx'
import { merchantWords } from './words.ts'

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound })

const todo = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: (search): ListView => listViewIn(search),
  component: () => {
    const view = todo.useSearch()
    const navigate = todo.useNavigate()
    return <TodoPage view={view} onView={next => navigate({ search: next, replace: true })} />
  },
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
  routeTree: root.addChildren([todo, caseRoute, further]),
  scrollRestoration: true,
})

function Frame() {
  const say = useSay(merchantWords)
  return (
    <DeskFrame title={say('title')} home="/merchant/" navigation={<Link to="/">{say('todo')}</Link>}>
      <Outlet />
    </DeskFrame>
  )
}

function NotFound() {
  const say = useSay(merchantWords)
  return <Empty title={say('not_found')} />
}
