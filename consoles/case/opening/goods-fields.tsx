import type { Order } from '../../api/wire.ts'
import { useFigures } from '../../ui/figures.ts'
import { useSay } from '../../ui/language.ts'
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
          <div key={id} className="row apart">
            <label className="choice goods-choice">
              <input
                type="checkbox"
                checked={wanted > 0}
                disabled={left === 0}
                onChange={event => choose(id, event.target.checked ? left : 0)}
              />
              <span className="choice-words">
                <span>{title}</span>
                <small>
                  {money(paid_minor, order.currency)} · {say('goods_left', { left })}
                </small>
              </span>
            </label>
            {left > 1 && wanted > 0 && (
              <input
                className="input goods-quantity"
                type="number"
                aria-label={say('goods_quantity', { title })}
                min={1}
                max={left}
                value={wanted}
                onChange={event => choose(id, Number(event.target.value))}
              />
            )}
          </div>
        )
      })}
    </fieldset>
  )
}
