import { useKinds } from '../desk/kinds.ts'
import { Narrow } from '../desk/narrow.tsx'
import { SearchField } from '../desk/search-field.tsx'
import { useSay } from '../ui/language.ts'
import { Segments } from '../ui/segments.tsx'
import { type ListView, VIEWS, type View } from './list-view.ts'
import { merchantWords } from './words.ts'

interface TodoFiltersProps {
  readonly view: ListView
  readonly onView: (view: ListView) => void
}

export function TodoFilters({ view, onView }: TodoFiltersProps) {
  const say = useSay(merchantWords)
  const kinds = useKinds().map(({ kind, title }) => ({ value: kind, label: title }))
  return (
    <search className="todo-filters">
      <Segments<View>
        label={say('view')}
        options={VIEWS.map(one => ({ value: one, label: say(`view_${one}`) }))}
        value={view.view ?? 'open'}
        onChoose={chosen => onView({ ...view, view: chosen })}
      />
      <Narrow
        label={say('kind')}
        all={say('kind_all')}
        options={kinds}
        chosen={view.kind}
        onChoose={kind => onView({ ...view, kind })}
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
