import type { ReactNode } from 'react'
import { useSay } from '../ui/language.ts'
import { caseWords } from './words.ts'

interface GoodsChoiceProps {
  readonly title: string
  /** What else is to be known of them before they are chosen. */
  readonly facts: ReactNode
  readonly most: number
  readonly chosen: number
  readonly onChoose: (quantity: number) => void
}

/** Whether these goods are meant, and of several alike how many. */
export function GoodsChoice({ title, facts, most, chosen, onChoose }: GoodsChoiceProps) {
  const say = useSay(caseWords)
  return (
    <div className="row apart">
      <label className="choice goods-choice">
        <input
          type="checkbox"
          checked={chosen > 0}
          disabled={most === 0}
          onChange={event => onChoose(event.target.checked ? most : 0)}
        />
        <span className="choice-words">
          <span>{title}</span>
          <small>{facts}</small>
        </span>
      </label>
      {most > 1 && chosen > 0 && (
        <input
          className="input goods-quantity"
          type="number"
          aria-label={say('goods_quantity', { title })}
          min={1}
          max={most}
          value={chosen}
          onChange={event => onChoose(Number(event.target.value))}
        />
      )}
    </div>
  )
}
