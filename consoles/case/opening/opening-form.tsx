import { useMutation, useQuery } from '@tanstack/react-query'
import { get, post, type Refusal } from '../../api/client.ts'
import { useKeepCase } from '../../api/live.ts'
import type { Case, Order } from '../../api/wire.ts'
import { Button } from '../../ui/button.tsx'
import { useLanguage, useSay } from '../../ui/language.ts'
import { Answered, Empty } from '../../ui/states.tsx'
import { useDraft } from '../drafts.ts'
import { RefusalNotice } from '../refusal-notice.tsx'
import { ClaimFields } from './claim-fields.tsx'
import { ComesNext } from './comes-next.tsx'
import { bodyOfOpening, chosenIn, type OpeningDraft, type Openings } from './opening.ts'
import { openingWords } from './words.ts'

interface OpeningFormProps {
  /** About an order or about a case. */
  readonly about: { readonly order_id: string } | { readonly case_id: string }
  readonly order: Order | null
  readonly onOpened: (file: Case) => void
}

/** Opens a case: what the server offers, one question after the other, and who has to answer by when. */
export function OpeningForm({ about, order, onOpened }: OpeningFormProps) {
  const say = useSay(openingWords)
  const language = useLanguage()
  const offered = useQuery({
    queryKey: ['openings', about, language],
    queryFn: ({ signal }) => get('/v1/openings', { query: about, signal }),
    refetchInterval: false,
  })
  return (
    <Answered asked={offered} lines={5}>
      {answer =>
        answer.openings.length === 0 ? (
          <Empty title={say('nothing')} />
        ) : (
          <FilledForm about={about} order={order} offered={answer} onOpened={onOpened} />
        )
      }
    </Answered>
  )
}

function FilledForm({ about, order, offered, onOpened }: OpeningFormProps & { offered: Openings }) {
  const say = useSay(openingWords)
  const draft = useDraft<OpeningDraft>(`open/${Object.values(about).join()}`, {})
  const keep = useKeepCase()
  const body = bodyOfOpening(offered.openings, draft.value)
  const chosen = chosenIn(offered.openings, draft.value)
  const opening = useMutation<Case, Refusal>({
    mutationFn: () => post('/v1/cases', body ?? neverEmpty(), { key: draft.key }),
    onSuccess: file => {
      draft.clear()
      keep(file)
      onOpened(file)
    },
  })
  const write = (more: OpeningDraft) => draft.write({ ...draft.value, ...more })
  return (
    <form
      className="stack opening"
      onSubmit={event => {
        event.preventDefault()
        opening.mutate()
      }}
    >
      <ClaimFields offered={offered} chosen={chosen} order={order} draft={draft.value} write={write} />
      <ComesNext body={body} />
      {opening.error !== null && <RefusalNotice refusal={opening.error} />}
      <Button type="submit" tone="main" isWide disabled={body === null} isBusy={opening.isPending}>
        {say('submit')}
      </Button>
      <p className="small soft">{say('kept')}</p>
    </form>
  )
}

function neverEmpty(): never {
  throw new Error('an application was sent before anything was chosen')
}
