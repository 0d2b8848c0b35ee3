import { useId, useState } from 'react'
import type { Case } from '../../api/wire.ts'
import { type EvidenceItem, useEvidenceFile } from '../../case/evidence-shelf.tsx'
import { Labelled } from '../../ui/labelled.tsx'
import { useSay } from '../../ui/language.ts'
import { staffWords } from '../words.ts'
import { ProofTools } from './proof-pane.tsx'
import { frameOf, type ProofView, WHOLE } from './proof-view.ts'

interface OverlayProofProps {
  readonly items: Case['evidence']
  /** Laid over each other, or only what differs between them. */
  readonly mode: 'overlay' | 'difference'
}

/** Two items in one frame, whoever brought them: the upper one faded in and out, or subtracted from the lower. */
export function OverlayProof({ items, mode }: OverlayProofProps) {
  const say = useSay(staffWords)
  const [lower, upper] = firstOfEachSide(items)
  const [ids, setIds] = useState({ lower: lower?.id ?? '', upper: upper?.id ?? '' })
  const [view, setView] = useState<ProofView>(WHOLE)
  const [percent, setPercent] = useState(50)
  const lowerItem = items.find(({ id }) => id === ids.lower)
  const upperItem = items.find(({ id }) => id === ids.upper)
  return (
    <section className="card proof-pane" aria-label={say(`look_${mode}`)}>
      <div className="row apart">
        <div className="row">
          <ChosenProof layer="lower" items={items} id={ids.lower} onId={id => setIds({ ...ids, lower: id })} />
          <ChosenProof layer="upper" items={items} id={ids.upper} onId={id => setIds({ ...ids, upper: id })} />
        </div>
        <ProofTools title={say(`look_${mode}`)} view={view} onView={setView} />
      </div>
      {mode === 'overlay' && <Opacity percent={percent} onPercent={setPercent} />}
      {/* biome-ignore lint/a11y: what is zoomed is scrolled by the keyboard too, and is no fieldset */}
      <div className="proof-stage proof-layers" role="group" tabIndex={0} aria-label={say(`look_${mode}`)}>
        {lowerItem !== undefined && <Layer item={lowerItem} view={view} opacity={1} />}
        {upperItem !== undefined && (
          <Layer
            item={upperItem}
            view={view}
            opacity={mode === 'overlay' ? percent / 100 : 1}
            isSubtracted={mode === 'difference'}
          />
        )}
      </div>
      {mode === 'difference' && <p className="small soft">{say('difference_hint')}</p>}
    </section>
  )
}

interface ChosenProofProps {
  readonly layer: 'lower' | 'upper'
  readonly items: Case['evidence']
  readonly id: string
  readonly onId: (id: string) => void
}

function ChosenProof({ layer, items, id, onId }: ChosenProofProps) {
  const say = useSay(staffWords)
  return (
    <Labelled label={say(`layer_${layer}`)}>
      {tied => (
        <select {...tied} className="input" value={id} onChange={event => onId(event.target.value)}>
          {items.map(({ id: one, title, from }, place) => (
            <option key={one} value={one}>
              {say('layer_item', { number: place + 1, title, party: say(`party_${from as 'buyer'}`) })}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  )
}

function Opacity({ percent, onPercent }: { percent: number; onPercent: (percent: number) => void }) {
  const say = useSay(staffWords)
  const id = useId()
  return (
    <div className="proof-opacity">
      <label htmlFor={id}>{say('opacity')}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={100}
        step={5}
        value={percent}
        aria-valuetext={`${percent}%`}
        onChange={event => onPercent(Number(event.target.value))}
      />
      <output htmlFor={id}>{`${percent}%`}</output>
    </div>
  )
}

interface LayerProps {
  readonly item: EvidenceItem
  readonly view: ProofView
  readonly opacity: number
  readonly isSubtracted?: boolean
}

function Layer({ item, view, opacity, isSubtracted = false }: LayerProps) {
  const say = useSay(staffWords)
  const { data: file } = useEvidenceFile(item.id)
  if (file === undefined) return null
  if (!file.mediaType.startsWith('image/')) return <p className="soft">{say('only_pictures', { title: item.title })}</p>
  const blend = isSubtracted ? 'difference' : 'normal'
  return <img src={file.url} alt={item.title} style={{ ...frameOf(view), opacity, mixBlendMode: blend }} />
}

/** What the sides brought first is what they mostly differ about; without two sides, the first two. */
function firstOfEachSide(items: Case['evidence']): readonly (EvidenceItem | undefined)[] {
  const buyers = items.find(({ from }) => from === 'buyer')
  const merchants = items.find(({ from }) => from === 'merchant')
  return buyers !== undefined && merchants !== undefined ? [buyers, merchants] : items.slice(0, 2)
}
