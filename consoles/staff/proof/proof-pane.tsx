import { useState } from 'react'
import { EvidenceContent, type EvidenceItem, EvidenceThumb, useEvidenceFile } from '../../case/evidence-shelf.tsx'
import { useFigures } from '../../ui/figures.ts'
import { useSay } from '../../ui/language.ts'
import { staffWords } from '../words.ts'
import { closer, farther, frameOf, type ProofView, SCALE_MAX, turned, WHOLE } from './proof-view.ts'

interface ProofPaneProps {
  readonly title: string
  readonly items: readonly EvidenceItem[]
  readonly view: ProofView
  readonly onView: (view: ProofView) => void
}

/** One side's items: one in full with what one needs to look closely, the others below to choose from. */
export function ProofPane({ title, items, view, onView }: ProofPaneProps) {
  const say = useSay(staffWords)
  const { moment } = useFigures()
  const [chosenId, choose] = useState<string | null>(null)
  const shown = items.find(({ id }) => id === chosenId) ?? items[0]
  return (
    <section className="card proof-pane" aria-label={title}>
      <div className="row apart">
        <h3>{title}</h3>
        {shown !== undefined && <ProofTools title={title} view={view} onView={onView} />}
      </div>
      {shown === undefined ? <p className="soft">{say('proof_none')}</p> : <Stage item={shown} view={view} />}
      {shown !== undefined && (
        <p className="small soft">{say('proof_shown', { title: shown.title, moment: moment(shown.at) })}</p>
      )}
      {items.length > 1 && (
        <div className="row">
          {items.map(item => (
            <EvidenceThumb key={item.id} item={item} isChosen={item === shown} onChoose={() => choose(item.id)} />
          ))}
        </div>
      )}
    </section>
  )
}

export function ProofTools({ title, view, onView }: Pick<ProofPaneProps, 'title' | 'view' | 'onView'>) {
  const say = useSay(staffWords)
  const tools = [
    { name: 'zoom_in', next: closer(view), isOff: view.scale >= SCALE_MAX, sign: 'M12 5v14M5 12h14' },
    { name: 'zoom_out', next: farther(view), isOff: view.scale <= 1, sign: 'M5 12h14' },
    { name: 'turn', next: turned(view), isOff: false, sign: 'M20 12a8 8 0 1 1-2.3-5.6M20 3v4h-4' },
    {
      name: 'whole',
      next: WHOLE,
      isOff: view.scale === 1 && view.degrees === 0,
      sign: 'M5 9V5h4M15 5h4v4M19 15v4h-4M9 19H5v-4',
    },
  ] as const
  return (
    <div className="proof-tools" role="toolbar" aria-label={say('tools', { title })}>
      {tools.map(({ name, next, isOff, sign }) => (
        <button
          key={name}
          type="button"
          className="icon-button"
          aria-label={say(`tool_${name}`)}
          title={say(`tool_${name}`)}
          disabled={isOff}
          onClick={() => onView(next)}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d={sign} />
          </svg>
        </button>
      ))}
    </div>
  )
}

function Stage({ item, view }: { item: EvidenceItem; view: ProofView }) {
  const say = useSay(staffWords)
  const { data: file, error } = useEvidenceFile(item.id)
  const isPicture = file?.mediaType.startsWith('image/') === true
  return (
    // biome-ignore lint/a11y: what is zoomed is scrolled by the keyboard too, and is no fieldset
    <div className="proof-stage" role="group" tabIndex={0} aria-label={item.title}>
      {error !== null && <p role="alert">{say('proof_lost')}</p>}
      {file !== undefined && !isPicture && (
        <EvidenceContent url={file.url} mediaType={file.mediaType} title={item.title} />
      )}
      {file !== undefined && isPicture && <img src={file.url} alt={item.title} style={frameOf(view)} />}
    </div>
  )
}
