import { createRootRoute, createRoute, createRouter, Outlet } from '@tanstack/react-router'
import { ConnectionNotice } from '../case/gate.tsx'
import { TakeFurtherPage } from '../case/opening/take-further-page.tsx'
import { useSay } from '../ui/language.ts'
import { PageBar } from '../ui/page-bar.tsx'
import { Empty } from '../ui/states.tsx'
import { ApplyPage } from './apply-page.tsx'
import { CasePage } from './case-page.tsx'
import { OrdersPage } from './orders-page.tsx'
import { buyerWords } from './words.ts'

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound })

const orders = createRoute({ getParentRoute: () => root, path: '/', component: OrdersPage })

const apply = createRoute({
  getParentRoute: () => root,
  path: '/orders/$orderId/apply',
  component: () => <ApplyPage orderId={apply.useParams().orderId} />,
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
  basepath: '/buyer',
  routeTree: root.addChildren([orders, apply, caseRoute, further]),
  scrollRestoration: true,
})

function Frame() {
  const say = useSay(buyerWords)
  return (
    <>
      <PageBar title={say('title')} home="/buyer/" />
      <ConnectionNotice />
      <main id="content" className="column">
        <Outlet />
      </main>
    </>
  )
}

function NotFound() {
  const say = useSay(buyerWords)
  return <Empty title={say('not_found')} />
}
