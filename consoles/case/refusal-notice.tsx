import type { Refusal } from '../api/client.ts'
import type { Case } from '../api/wire.ts'
import { useFigures } from '../ui/figures.ts'
import { useSay } from '../ui/language.ts'
import { Notice } from '../ui/notice.tsx'
import { useFailureWords } from '../ui/states.tsx'
import { uiWords } from '../ui/words.ts'
import { ClauseLink } from './clause-link.tsx'

/** A no with its reason, and the clause that says so. */
export function RefusalNotice({ refusal, file }: { refusal: Refusal; file?: Pick<Case, 'pack' | 'opened_at'> }) {
  const say = useSay(uiWords)
  const words = useFailureWords()
  const { readable } = useFigures()
  const clause = refusal.problem?.clause
  return (
    <Notice tone={refusal.isOffline ? 'soon' : 'urgent'} title={refusal.problem?.title ?? say('failed')} isAlert>
      <p>
        {readable(words(refusal))}{' '}
        {clause !== undefined && file !== undefined && (
          <ClauseLink clause={clause} pack={file.pack.id} asOf={file.opened_at} />
        )}
      </p>
    </Notice>
  )
}
