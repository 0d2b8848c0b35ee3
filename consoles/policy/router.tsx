import { createRootRoute, createRoute, createRouter, Link, Outlet } from '@tanstack/react-router'
import { DeskFrame } from '../desk/desk.tsx'
import { useSay } from '../ui/language.ts'
import { Empty } from '../ui/states.tsx'
import { ChangesPage } from './changes-page.tsx'
import { DraftPage } from './draft-page.tsx'
import { PackPage } from './pack-page.tsx'
import { PacksPage } from './packs-page.tsx'
import { PublicationsPage } from './publications-page.tsx'
import { policyWords } from './words.ts'

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound })

const packs = createRoute({ getParentRoute: () => root, path: '/', component: PacksPage })

const pack = createRoute({
  getParentRoute: () => root,
  path: '/packs/$packId',
  validateSearch: (search): { on?: string } => dateIn(search, 'on'),
  component: () => {
    const navigate = pack.useNavigate()
    const onDay = (on: string) => navigate({ search: { on }, replace: true, resetScroll: false })
    return <PackPage packId={pack.useParams().packId} on={pack.useSearch().on} onDay={onDay} />
  },
})

const changes = createRoute({
  getParentRoute: () => root,
  path: '/packs/$packId/changes',
  validateSearch: (search): { from?: string; to?: string } => ({ ...dateIn(search, 'from'), ...dateIn(search, 'to') }),
  component: () => {
    const navigate = changes.useNavigate()
    const onSpan = (span: { from: string; to: string }) => navigate({ search: span, replace: true })
    return <ChangesPage packId={changes.useParams().packId} span={changes.useSearch()} onSpan={onSpan} />
  },
})

const draft = createRoute({
  getParentRoute: () => root,
  path: '/packs/$packId/draft',
  component: () => <DraftPage packId={draft.useParams().packId} />,
})

const publications = createRoute({
  getParentRoute: () => root,
  path: '/packs/$packId/publications',
  component: () => <PublicationsPage packId={publications.useParams().packId} />,
})

export const router = createRouter({
  basepath: '/policy',
  routeTree: root.addChildren([packs, pack, changes, draft, publications]),
  scrollRestoration: true,
})

function dateIn<Name extends string>(search: Readonly<Record<string, unknown>>, name: Name) {
  const date = search[name]
  return (typeof date === 'string' && /^\d{4}-\d\d-\d\d$/.test(date) ? { [name]: date } : {}) as {
    [N in Name]?: string
  }
}

function Frame() {
  const say = useSay(policyWords)
  return (
    <DeskFrame title={say('title')} home="/policy/" navigation={<Link to="/">{say('packs')}</Link>}>
      <Outlet />
    </DeskFrame>
  )
}

function NotFound() {
  const say = useSay(policyWords)
  return <Empty title={say('not_found')} />
}
