import { Segmented, Select } from 'antd'
import { useRef } from 'react'
import type { CaseSummary } from '../api/wire.ts'
import { SearchField } from '../desk/search-field.tsx'
import { useSay } from '../ui/language.ts'
import { FIRST_VIEW, type QueueView, VIEWS, type View } from './queue-view.ts'
import { staffWords } from './words.ts'

interface QueueFiltersProps {
  readonly view: QueueView
  readonly files: readonly CaseSummary[]
  readonly onView: (view: QueueView) => void
}

export function QueueFilters({ view, files, onView }: QueueFiltersProps) {
  const say = useSay(staffWords)
  const kinds = useSeen(files.map(({ kind, titles }) => [kind, titles.kind]))
  const stages = useSeen(files.map(({ stage, titles }) => [stage, titles.stage]))
  return (
    <search className="todo-filters">
      <Segmented<View>
        className="queue-views"
        aria-label={say('view')}
        options={VIEWS.map(one => ({ value: one, label: say(`view_${one}`) }))}
        value={view.view ?? FIRST_VIEW}
        onChange={chosen => onView({ ...view, view: chosen })}
      />
      <Narrow
        label={say('kind')}
        all={say('kind_all')}
        seen={kinds}
        chosen={view.kind}
        onChoose={kind => onView({ ...view, kind })}
      />
      <Narrow
        label={say('stage')}
        all={say('stage_all')}
        seen={stages}
        chosen={view.stage}
        onChoose={stage => onView({ ...view, stage })}
      />
      <SearchField
        label={say('search')}
        hint={say('search_hint')}
        value={view.q ?? ''}
        onSearch={q => onView({ ...view, q })}
      />
    </search>
  )
}

interface NarrowProps {
  readonly label: string
  readonly all: string
  readonly seen: ReadonlyMap<string, string>
  readonly chosen: string | undefined
  readonly onChoose: (code: string) => void
}

function Narrow({ label, all, seen, chosen = '', onChoose }: NarrowProps) {
  if (seen.size < 2 && chosen === '') return null
  const options = [...seen].map(([value, title]) => ({ value, label: title }))
  return (
    <Select
      aria-label={label}
      className="todo-kind"
      value={chosen}
      options={[{ value: '', label: all }, ...options]}
      onChange={onChoose}
    />
  )
}

/** What was in the list since the page was opened: a narrowed list still offers the others. */
function useSeen(now: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  const seen = useRef(new Map<string, string>())
  for (const [code, title] of now) seen.current.set(code, title)
  return seen.current
}
