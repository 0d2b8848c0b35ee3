import type { Order } from '../../api/wire.ts'
import { useFigures } from '../../ui/figures.ts'
import { type Choice, Choices, Labelled } from '../../ui/labelled.tsx'
import { useSay } from '../../ui/language.ts'
import { EvidenceInput } from '../evidence-input.tsx'
import { MoneyInput } from '../money-input.tsx'
import type { Titled } from '../schema.ts'
import { GoodsFields } from './goods-fields.tsx'
import {
  type chosenIn,
  hasSeveralGoods,
  type Opening,
  type OpeningDraft,
  type OpeningReason,
  type Openings,
} from './opening.ts'
import { openingWords } from './words.ts'

interface ClaimFieldsProps {
  readonly offered: Openings
  readonly chosen: ReturnType<typeof chosenIn>
  readonly order: Order | null
  readonly draft: OpeningDraft
  readonly write: (more: OpeningDraft) => void
}

/** The questions of an application; each is asked once the one before it is answered. */
export function ClaimFields(props: ClaimFieldsProps) {
  const { offered, chosen, order, draft, write } = props
  const say = useSay(openingWords)
  const { openings } = offered
  const closed = useWhyClosed()
  return (
    <>
      {openings.length > 1 && (
        <Choices
          label={say('kind')}
          name="kind"
          value={String(draft.place ?? 0)}
          options={openings.map((one, place) => ({ value: String(place), title: one.title, hint: hintOf(one) }))}
          onChoose={place => write({ ...NOTHING, place: Number(place) })}
        />
      )}
      {chosen.opening !== undefined && (
        <Choices
          label={say('reason')}
          name="reason"
          value={draft.reason}
          options={chosen.opening.reasons.map(reason => choiceOf(reason, closed))}
          onChoose={reason => write({ ...NOTHING, reason })}
        />
      )}
      {chosen.reason?.remedies.some(({ code }) => code !== null) === true && (
        <Choices
          label={say('remedy')}
          name="remedy"
          value={chosen.remedy?.code ?? undefined}
          options={chosen.reason.remedies.map(remedy => {
            const { code, title } = remedy
            return { value: code ?? '', title: title ?? '', ...(!remedy.open && { closed: closed(remedy) }) }
          })}
          onChoose={remedy => write({ remedy })}
        />
      )}
      {chosen.remedy !== undefined && chosen.opening?.claims_goods === true && order !== null && (
        <>
          {hasSeveralGoods(order) && <GoodsFields order={order} draft={draft} write={write} />}
          <AmountField most={chosen.remedy.amount_most_minor} currency={order.currency} draft={draft} write={write} />
        </>
      )}
      {chosen.remedy !== undefined && <WordsAndProof {...props} />}
    </>
  )
}

function AmountField(props: Pick<ClaimFieldsProps, 'draft' | 'write'> & { most: number | null; currency: string }) {
  const { most, currency, draft, write } = props
  const say = useSay(openingWords)
  const { money } = useFigures()
  if (most === null) return null
  return (
    <Labelled label={say('amount')} hint={say('amount_hint', { most: money(most, currency) })} isOptional>
      {tied => (
        <MoneyInput
          {...tied}
          currency={currency}
          minor={draft.amountMinor}
          onChange={amountMinor => write({ amountMinor })}
        />
      )}
    </Labelled>
  )
}

function WordsAndProof({ offered, chosen, draft, write }: ClaimFieldsProps) {
  const say = useSay(openingWords)
  const isWanted = chosen.reason?.wants_evidence === true
  return (
    <>
      <Labelled label={say('statement')} hint={say('statement_hint')} isOptional>
        {tied => (
          <textarea
            {...tied}
            className="input"
            maxLength={2000}
            value={draft.statement ?? ''}
            onChange={event => write({ statement: event.target.value })}
          />
        )}
      </Labelled>
      <EvidenceInput
        label={isWanted ? say('evidence_wanted') : say('evidence')}
        kinds={offered.evidence_kinds as Readonly<Record<string, Titled>>}
        files={draft.files ?? []}
        isOptional={!isWanted}
        onChange={files => write({ files })}
      />
    </>
  )
}

/** About an order: what it can bring, or else what it is for. About something else: what that is. */
function hintOf({ order_id, subject, reasons }: Opening): string {
  if (order_id === undefined) return subject
  const brought = reasons.flatMap(({ remedies }) => remedies.flatMap(({ title }) => title ?? []))
  const all = [...new Set(brought.length > 0 ? brought : reasons.map(({ title }) => title))]
  return `${all.slice(0, SOME).join(' · ')}${all.length > SOME ? ' …' : ''}`
}

const SOME = 4

type Remedy = OpeningReason['remedies'][number]

/** A reason is closed when all that it could bring is, and says why as the first of them does. */
function choiceOf({ code, title, remedies }: OpeningReason, closed: (remedy: Remedy) => string): Choice {
  const [first] = remedies
  const isClosed = first !== undefined && remedies.every(remedy => !remedy.open)
  return { value: code, title, ...(isClosed && { closed: closed(first) }) }
}

function useWhyClosed(): (remedy: Remedy) => string {
  const say = useSay(openingWords)
  const { readable } = useFigures()
  return ({ why_not, clause }) => {
    const why = readable(why_not ?? '')
    return clause === null ? why : say('closed_because', { why, clause })
  }
}

/** Another reason is another application; words and proof stay. */
const NOTHING: OpeningDraft = { remedy: undefined, amountMinor: undefined }
