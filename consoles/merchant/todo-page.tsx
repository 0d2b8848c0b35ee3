import { useInfiniteQuery } from '@tanstack/react-query'
import { get } from '../api/client.ts'
import { useNow } from '../api/live.ts'
import { Button } from '../ui/button.tsx'
import { useLanguage, useSay } from '../ui/language.ts'
import { Answered, Empty } from '../ui/states.tsx'
import { ExportButtons } from './export-buttons.tsx'
import type { ListView } from './list-view.ts'
import { TodoFilters } from './todo-filters.tsx'
import { TodoTable } from './todo-table.tsx'
import { merchantWords } from './words.ts'

interface TodoPageProps {
  readonly view: ListView
  readonly onView: (view: ListView) => void
}

/** Everything that is going on, what expires first on top. */
export function TodoPage({ view, onView }: TodoPageProps) {
  const say = useSay(merchantWords)
  const filter = useFilter(view)
  const asked = useTodo(view, filter)
  const files = asked.data?.pages.flatMap(page => page.data) ?? []
  const isNarrowed = view.q !== undefined || view.kind !== undefined
  return (
    <>
      <div className="row apart">
        <TodoFilters view={view} onView={onView} />
        <ExportButtons path="/v1/cases/export" query={filter} />
      </div>
      <Answered asked={asked} lines={8}>
        {() => (
          <>
            {files.length === 0 && <Empty title={say(isNarrowed ? 'none_found' : 'none')} />}
            {files.length > 0 && <TodoTable files={files} />}
            {asked.hasNextPage && (
              <Button isBusy={asked.isFetchingNextPage} onClick={() => asked.fetchNextPage()}>
                {say('more')}
              </Button>
            )}
          </>
        )}
      </Answered>
    </>
  )
}

/** What the list asks for, and its export too. */
function useFilter({ view = 'open', kind, q }: ListView) {
  const now = useNow()
  // To the hour: what is asked for doesn't change with every second.
  const soon = now === null ? undefined : new Date(Math.ceil((now + DAY_MS) / HOUR_MS) * HOUR_MS).toISOString()
  const status = view === 'closed' ? ('closed' as const) : ('open' as const)
  return { status, kind, q, due_before: view === 'soon' ? soon : undefined }
}

function useTodo({ view }: ListView, filter: ReturnType<typeof useFilter>) {
  const language = useLanguage()
  return useInfiniteQuery({
    queryKey: ['cases', 'todo', filter, language],
    queryFn: ({ signal, pageParam }) =>
      get('/v1/cases/summaries', { query: { ...filter, limit: 50, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next ?? undefined,
    placeholderData: before => before,
    enabled: view !== 'soon' || filter.due_before !== undefined,
  })
}

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
