import { useKinds } from '../desk/kinds.ts'
import { Narrow, type Option } from '../desk/narrow.tsx'
import { SearchField } from '../desk/search-field.tsx'
import { useSay } from '../ui/language.ts'
import { Segments } from '../ui/segments.tsx'
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
      <Segments<View>
        label={say('view')}
        options={VIEWS.map(one => ({ value: one, label: say(`view_${one}`) }))}
        value={view.view ?? FIRST_VIEW}
        onChoose={chosen => onView({ ...view, view: chosen })}
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

/** The stages of the chosen kind; or of all, each name once. */
function stagesOf(kinds: ReturnType<typeof useKinds>, chosen: string | undefined): readonly Option[] {
  const shown = kinds.filter(({ kind }) => chosen === undefined || kind === chosen).flatMap(({ stages }) => stages)
  return [...new Map(shown.map(({ stage, title }) => [stage, { value: stage, label: title }])).values()]
}
