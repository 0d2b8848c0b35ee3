import type { Order } from '../../api/wire.ts'
import { useFigures } from '../../ui/figures.ts'
import { useSay } from '../../ui/language.ts'
import { GoodsChoice } from '../goods-choice.tsx'
import type { OpeningDraft } from './opening.ts'
import { openingWords } from './words.ts'

interface GoodsFieldsProps {
  readonly order: Order
  readonly draft: OpeningDraft
  readonly write: (more: OpeningDraft) => void
}

/** Which goods of an order, and how many of each. */
export function GoodsFields({ order, draft, write }: GoodsFieldsProps) {
  const say = useSay(openingWords)
  const { money } = useFigures()
  const { quantities = {} } = draft
  const choose = (id: string, quantity: number) => write({ quantities: { ...quantities, [id]: quantity } })
  return (
    <fieldset className="choices">
      <legend>{say('goods')}</legend>
      {order.lines.map(({ id, title, quantity, claimed_quantity, paid_minor }) => {
        const left = quantity - claimed_quantity
        const wanted = quantities[id] ?? 0
        return (
          <GoodsChoice
            key={id}
            title={title}
            facts={`${money(paid_minor, order.currency)} · ${say('goods_left', { left })}`}
            most={left}
            chosen={wanted}
            onChoose={wantedNow => choose(id, wantedNow)}
          />
        )
      })}
    </fieldset>
  )
}
