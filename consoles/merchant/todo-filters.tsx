import { Segmented, Select } from 'antd'
import { useKinds } from '../desk/kinds.ts'
import { SearchField } from '../desk/search-field.tsx'
import { useSay } from '../ui/language.ts'
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
      <Segmented<View>
        aria-label={say('view')}
        options={VIEWS.map(one => ({ value: one, label: say(`view_${one}`) }))}
        value={view.view ?? 'open'}
        onChange={chosen => onView({ ...view, view: chosen })}
      />
      {kinds.length > 1 && (
        <Select
          aria-label={say('kind')}
          className="todo-kind"
          value={view.kind ?? ''}
          options={[{ value: '', label: say('kind_all') }, ...kinds]}
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
