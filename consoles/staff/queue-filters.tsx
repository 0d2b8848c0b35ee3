import { Segmented, Select } from 'antd'
import { useKinds } from '../desk/kinds.ts'
import { SearchField } from '../desk/search-field.tsx'
import { useSay } from '../ui/language.ts'
import { FIRST_VIEW, type QueueView, VIEWS, type View } from './queue-view.ts'
import { staffWords } from './words.ts'

interface QueueFiltersProps {
  readonly view: QueueView
  readonly onView: (view: QueueView) => void
}

export function QueueFilters({ view, onView }: QueueFiltersProps) {
  const say = useSay(staffWords)
  const kinds = useKinds()
  const stages = stagesOf(kinds, view.kind)
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
        options={kinds.map(({ kind, title }) => ({ value: kind, label: title }))}
        chosen={view.kind}
        // A stage belongs to its kind.
        onChoose={kind => onView({ ...view, kind, stage: '' })}
      />
      <Narrow
        label={say('stage')}
        all={say('stage_all')}
        options={stages}
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
  readonly options: readonly Option[]
  readonly chosen: string | undefined
  readonly onChoose: (code: string) => void
}

function Narrow({ label, all, options, chosen = '', onChoose }: NarrowProps) {
  if (options.length < 2 && chosen === '') return null
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

interface Option {
  readonly value: string
  readonly label: string
}

/** The stages of the chosen kind; or of all, each name once. */
function stagesOf(kinds: ReturnType<typeof useKinds>, chosen: string | undefined): readonly Option[] {
  const shown = kinds.filter(({ kind }) => chosen === undefined || kind === chosen).flatMap(({ stages }) => stages)
  return [...new Map(shown.map(({ stage, title }) => [stage, { value: stage, label: title }])).values()]
}
