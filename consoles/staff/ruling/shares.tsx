import type { FormSchema } from '../../case/schema.ts'
import { Labelled } from '../../ui/labelled.tsx'
import { useSay } from '../../ui/language.ts'
import { staffWords } from '../words.ts'

interface SharesProps {
  readonly schema: FormSchema
  readonly shares: Readonly<Record<string, number>>
  readonly onShares: (shares: Readonly<Record<string, number>>) => void
}

/** How much each side answers for, in percent of the whole. */
export function Shares({ schema, shares, onShares }: SharesProps) {
  const say = useSay(staffWords)
  const sides = Object.keys(schema.properties?.shares?.properties ?? {})
  return (
    <fieldset className="form-group">
      <legend>{schema.properties?.shares?.title ?? say('shares')}</legend>
      <div className="shares">
        {sides.map(side => (
          <Labelled key={side} label={say('share', { side: say(`party_${side as 'buyer'}`) })}>
            {tied => (
              <input
                {...tied}
                className="input"
                type="number"
                min={0}
                max={100}
                value={shares[side] ?? ''}
                onChange={event => {
                  const { [side]: _before, ...rest } = shares
                  const percent = event.target.value
                  onShares(percent === '' ? rest : { ...rest, [side]: Number(percent) })
                }}
              />
            )}
          </Labelled>
        ))}
      </div>
    </fieldset>
  )
}
