import { Segmented, Select } from 'antd'
import { useRef } from 'react'
import type { CaseSummary } from '../api/wire.ts'
import { SearchField } from '../desk/search-field.tsx'
import { useSay } from '../ui/language.ts'
import { type ListView, VIEWS, type View } from './list-view.ts'
import { merchantWords } from './words.ts'

interface TodoFiltersProps {
  readonly view: ListView
  readonly files: readonly CaseSummary[]
  readonly onView: (view: ListView) => void
}

export function TodoFilters({ view, files, onView }: TodoFiltersProps) {
  const say = useSay(merchantWords)
  const kinds = useKindsSeen(files)
  return (
    <search className="todo-filters">
      <Segmented<View>
        aria-label={say('view')}
        options={VIEWS.map(one => ({ value: one, label: say(`view_${one}`) }))}
        value={view.view ?? 'open'}
        onChange={chosen => onView({ ...view, view: chosen })}
      />
      {kinds.size > 1 && (
        <Select
          aria-label={say('kind')}
          className="todo-kind"
          value={view.kind ?? ''}
          options={[{ value: '', label: say('kind_all') }, ...[...kinds].map(([value, label]) => ({ value, label }))]}
          onChange={kind => onView({ ...view, kind })}
        />
      )}
      <SearchField
        label={say('search')}
        hint={say('search_hint')}
        value={view.q ?? ''}
        onSearch={q => onView({ ...view, q })}
      />
    </search>
  )
}

/** Kinds of case that were in the list since the page was opened: a narrowed list still offers the others. */
function useKindsSeen(files: readonly CaseSummary[]): ReadonlyMap<string, string> {
  const seen = useRef(new Map<string, string>())
  for (const { kind, titles } of files) seen.current.set(kind, titles.kind)
  return seen.current
}
