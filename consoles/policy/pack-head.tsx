import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useLanguage, useSay } from '../ui/language.ts'
import { usePackDraft } from './draft.ts'
import { usePacks } from './packs.ts'
import { policyWords } from './words.ts'

/** What every page of a pack begins with: its name, and its other pages. */
export function PackHead({ packId, children }: { packId: string; children?: ReactNode }) {
  const say = useSay(policyWords)
  const language = useLanguage()
  const { value: lines } = usePackDraft(packId)
  const title = usePacks().data?.data.find(({ id }) => id === packId)?.title[language] ?? packId
  const params = { packId }
  return (
    <header className="stack">
      <h1>{title}</h1>
      <nav className="pack-parts not-printed" aria-label={say('sections')}>
        <Link to="/packs/$packId" params={params} activeOptions={{ exact: true, includeSearch: false }}>
          {say('read')}
        </Link>
        <Link to="/packs/$packId/changes" params={params}>
          {say('changes')}
        </Link>
        <Link to="/packs/$packId/draft" params={params}>
          {lines.length === 0 ? say('draft') : say('draft_count', { count: lines.length })}
        </Link>
        <Link to="/packs/$packId/publications" params={params}>
          {say('publications')}
        </Link>
      </nav>
      {children}
    </header>
  )
}
