import { Button } from '../ui/button.tsx'
import { useSay } from '../ui/language.ts'
import { Answered, Empty } from '../ui/states.tsx'
import { useQueue } from './queue.ts'
import { QueueFilters } from './queue-filters.tsx'
import { QueueTable } from './queue-table.tsx'
import type { QueueView } from './queue-view.ts'
import { staffWords } from './words.ts'

interface QueuePageProps {
  readonly view: QueueView
  readonly onView: (view: QueueView) => void
}

/** What waits for the platform, what expires first on top. */
export function QueuePage({ view, onView }: QueuePageProps) {
  const say = useSay(staffWords)
  const asked = useQueue(view)
  const files = asked.data?.pages.flatMap(page => page.data) ?? []
  const isNarrowed = view.q !== undefined || view.kind !== undefined || view.stage !== undefined
  return (
    <>
      <QueueFilters view={view} onView={onView} />
      <Answered asked={asked} lines={8}>
        {() => (
          <>
            {files.length === 0 && <Empty title={say(isNarrowed ? 'none_found' : 'none')} />}
            {files.length > 0 && <QueueTable files={files} view={view} />}
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
