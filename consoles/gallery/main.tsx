import { useState } from 'react'
import { DRAWING_NAMES, ProofDrawing } from '../case/proof-drawing.tsx'
import { Badge, type Tone } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Choices, Labelled } from '../ui/labelled.tsx'
import { useSay } from '../ui/language.ts'
import { mount } from '../ui/mount.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageBar } from '../ui/page-bar.tsx'
import { Empty, Failed, Loading } from '../ui/states.tsx'
import { galleryWords } from './words.ts'
import '../case/proof.css'
import './gallery.css'

mount(<Gallery />)

/** What the screens are made of, each thing as it looks and what it is for. */
function Gallery() {
  const say = useSay(galleryWords)
  return (
    <>
      <PageBar title={say('title')} home="/" />
      <main id="content" className="wide">
        <header className="tight">
          <h1>{say('title')}</h1>
          <p className="soft">{say('lead')}</p>
        </header>
        <Values />
        <Controls />
        <Fields />
        <States />
        <Drawings />
      </main>
    </>
  )
}

function Values() {
  const say = useSay(galleryWords)
  return (
    <div className="gallery-columns">
      <section className="card" aria-labelledby="colours">
        <h2 id="colours">{say('colours')}</h2>
        {COLOURS.map(name => (
          <p key={name} className="row">
            <span className={`swatch swatch-${name}`} />
            {say(name)}
          </p>
        ))}
      </section>
      <section className="card" aria-labelledby="type">
        <h2 id="type">{say('type')}</h2>
        {SIZES.map(size => (
          <p key={size} className={`sample-${size}`}>
            {say('sample')}
          </p>
        ))}
      </section>
    </div>
  )
}

function Controls() {
  const say = useSay(galleryWords)
  const [isOpen, setOpen] = useState(false)
  return (
    <section className="card" aria-labelledby="buttons">
      <h2 id="buttons">{say('buttons')}</h2>
      <div className="row">
        <Button tone="main">{say('main')}</Button>
        <Button>{say('plain')}</Button>
        <Button tone="quiet">{say('quiet')}</Button>
        <Button disabled>{say('closed')}</Button>
        <Button onClick={() => setOpen(true)}>{say('dialog')}</Button>
      </div>
      <h3>{say('badges')}</h3>
      <div className="row">
        {TONES.map(tone => (
          <Badge key={tone} tone={tone}>
            {say(tone === 'plain' ? 'ink_soft' : tone)}
          </Badge>
        ))}
      </div>
      {isOpen && (
        <Dialog title={say('dialog')} onClose={() => setOpen(false)}>
          <p>{say('sample')}</p>
        </Dialog>
      )}
    </section>
  )
}

function Fields() {
  const say = useSay(galleryWords)
  const [chosen, choose] = useState('refund')
  return (
    <section className="card" aria-labelledby="fields">
      <h2 id="fields">{say('fields')}</h2>
      <Labelled label={say('statement')} hint={say('statement_hint')} isOptional>
        {tied => <textarea {...tied} className="input" />}
      </Labelled>
      <Labelled label={say('amount')} fault={say('fault')}>
        {tied => <input {...tied} className="input" />}
      </Labelled>
      <Choices
        label={say('choice')}
        name="remedy"
        value={chosen}
        options={[
          { value: 'refund', title: say('refund') },
          { value: 'exchange', title: say('exchange'), closed: say('exchange_closed') },
        ]}
        onChoose={choose}
      />
    </section>
  )
}

function States() {
  const say = useSay(galleryWords)
  return (
    <section className="stack" aria-labelledby="states">
      <h2 id="states">{say('states')}</h2>
      <div className="gallery-columns">
        <Loading />
        <Empty title={say('empty')} />
        <Failed error={{ message: say('failure') }} onRetry={() => undefined} />
        <Failed error={{ message: '', isOffline: true }} onRetry={() => undefined} />
        <Notice tone="good" title={say('good')}>
          <p>{say('sample')}</p>
        </Notice>
      </div>
    </section>
  )
}

function Drawings() {
  const say = useSay(galleryWords)
  return (
    <section className="card" aria-labelledby="drawings">
      <h2 id="drawings">{say('drawings')}</h2>
      <p className="soft">{say('drawings_hint')}</p>
      <ul className="gallery-drawings">
        {DRAWING_NAMES.map(name => (
          <li key={name} className="tight">
            <ProofDrawing drawing={name} />
            <span className="small">{say(`drawing_${name}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const COLOURS = ['ink', 'ink_soft', 'urgent', 'soon', 'good'] as const
const SIZES = ['display', 'title', 'large', 'text', 'small'] as const
const TONES: readonly Tone[] = ['plain', 'urgent', 'soon', 'good']
