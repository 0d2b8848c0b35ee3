import { useQuery } from '@tanstack/react-query'
import { post, type Refusal } from '../../api/client.ts'
import type { Case } from '../../api/wire.ts'
import { useLanguage, useSay } from '../../ui/language.ts'
import { Notice } from '../../ui/notice.tsx'
import { RefusalNotice } from '../refusal-notice.tsx'
import { useSettled } from '../settled.ts'
import type { OpeningBody } from './opening.ts'
import { openingWords } from './words.ts'

/** What an application would come to, as the server says before it is sent. */
export function ComesNext({ body }: { body: OpeningBody | null }) {
  const say = useSay(openingWords)
  const language = useLanguage()
  const settled = useSettled(body === null ? '' : JSON.stringify(body))
  const trial = useQuery<Case, Refusal>({
    queryKey: ['dry-run', 'open', settled, language],
    queryFn: () => post('/v1/cases', JSON.parse(settled) as OpeningBody, { query: { dry_run: true } }),
    enabled: settled !== '',
    refetchInterval: false,
    retry: false,
    placeholderData: before => before,
  })
  if (body === null) return <p className="soft">{say('waiting')}</p>
  if (trial.error !== null) return <RefusalNotice refusal={trial.error} />
  const after = trial.data
  return (
    <div aria-live="polite">
      {after !== undefined && (
        <Notice title={say('next')}>
          <ul className="preview">
            {((after.events ?? []) as readonly { seq: number; sentence: string }[]).map(({ seq, sentence }) => (
              <li key={seq}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  )
}
