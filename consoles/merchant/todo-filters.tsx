import { Input, type InputRef, Segmented, Select } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { Case } from '../api/wire.ts'
import { useSettled } from '../case/settled.ts'
import { useSay } from '../ui/language.ts'
import { type ListView, VIEWS, type View } from './list-view.ts'
import { merchantWords } from './words.ts'

interface TodoFiltersProps {
  readonly view: ListView
  readonly files: readonly Case[]
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
      <SearchField view={view} onView={onView} />
    </search>
  )
}

function SearchField({ view, onView }: Omit<TodoFiltersProps, 'files'>) {
  const say = useSay(merchantWords)
  const field = useRef<InputRef>(null)
  const [text, setText] = useState(view.q ?? '')
  const settled = useSettled(text.trim())
  useEffect(() => {
    if (settled !== (view.q ?? '')) onView({ ...view, q: settled })
  }, [settled, view, onView])
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (event.key !== '/' || isTyping(event.target)) return
      event.preventDefault()
      field.current?.focus()
    }
    addEventListener('keydown', focus)
    return () => removeEventListener('keydown', focus)
  }, [])
  return (
    <Input
      ref={field}
      className="todo-search"
      type="search"
      allowClear
      aria-label={say('search')}
      placeholder={say('search_hint')}
      value={text}
      maxLength={100}
      onChange={event => setText(event.target.value)}
    />
  )
}

/** Kinds of case that were in the list since the page was opened: a narrowed list still offers the others. */
function useKindsSeen(files: readonly Case[]): ReadonlyMap<string, string> {
  const seen = useRef(new Map<string, string>())
  for (const { kind, titles } of files) seen.current.set(kind, titles.kind)
  return seen.current
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}
