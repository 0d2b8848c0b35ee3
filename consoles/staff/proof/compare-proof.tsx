import { useState } from 'react'
import type { Case } from '../../api/wire.ts'
import { useSay } from '../../ui/language.ts'
import { Segments } from '../../ui/segments.tsx'
import { staffWords } from '../words.ts'
import { OverlayProof } from './overlay-proof.tsx'
import { ProofPane } from './proof-pane.tsx'
import { type ProofView, WHOLE } from './proof-view.ts'

/** Both sides' proof: next to each other, one over the other, or only where they differ. */
export function CompareProof({ file }: { file: Case }) {
  const say = useSay(staffWords)
  const [look, setLook] = useState<Look>('beside')
  return (
    <section className="stack" aria-labelledby="proof">
      <div className="row apart">
        <h2 id="proof">{say('proof')}</h2>
        {file.evidence.length > 1 && (
          <Segments
            label={say('look')}
            options={LOOKS.map(value => ({ value, label: say(`look_${value}`) }))}
            value={look}
            onChoose={setLook}
          />
        )}
      </div>
      {look === 'beside' ? <BesideProof file={file} /> : <OverlayProof items={file.evidence} mode={look} />}
    </section>
  )
}

/** Each side looked at closely by itself, or both alike. */
function BesideProof({ file }: { file: Case }) {
  const say = useSay(staffWords)
  const [isTogether, setTogether] = useState(false)
  const [views, setViews] = useState<Views>({ buyer: WHOLE, merchant: WHOLE })
  const bySide = Object.groupBy(file.evidence, ({ from }) => from)
  const lookAt = (side: Side, view: ProofView) => {
    setViews(isTogether ? { buyer: view, merchant: view } : { ...views, [side]: view })
  }
  return (
    <>
      {file.evidence.length > 1 && (
        <label className="row">
          <input
            type="checkbox"
            checked={isTogether}
            onChange={event => {
              setTogether(event.target.checked)
              if (event.target.checked) setViews({ buyer: WHOLE, merchant: WHOLE })
            }}
          />
          {say('together')}
        </label>
      )}
      <div className="compare">
        {SIDES.map(side => (
          <ProofPane
            key={side}
            title={say(`proof_${side}`)}
            items={bySide[side] ?? []}
            view={views[side]}
            onView={view => lookAt(side, view)}
          />
        ))}
      </div>
    </>
  )
}

type Side = (typeof SIDES)[number]
type Views = Readonly<Record<Side, ProofView>>
const SIDES = ['buyer', 'merchant'] as const
type Look = (typeof LOOKS)[number]
const LOOKS = ['beside', 'overlay', 'difference'] as const
