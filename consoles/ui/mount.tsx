import './base.css'
import './layout.css'
import './buttons.css'
import './choices.css'
import './dialog.css'
import './fields.css'
import './segments.css'
import './signs.css'
import './states.css'
import { Component, type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Button } from './button.tsx'
import { useSay } from './language.ts'
import { Notice } from './notice.tsx'
import { uiWords } from './words.ts'

/** Puts an application on its page. */
export function mount(application: ReactNode): void {
  const place = document.getElementById('page')
  if (place === null) throw new Error('the page has no place for the application')
  createRoot(place).render(
    <StrictMode>
      <Guard>{application}</Guard>
    </StrictMode>,
  )
}

/** A fault in the program takes the page down, never what was typed into it. */
class Guard extends Component<{ readonly children: ReactNode }, { readonly isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError() {
    return { isBroken: true }
  }

  override render() {
    return this.state.isBroken ? <Broken /> : this.props.children
  }
}

function Broken() {
  const say = useSay(uiWords)
  return (
    <main className="column">
      <Notice tone="urgent" title={say('broken')} isAlert>
        <p>{say('broken_hint')}</p>
        <Button tone="main" onClick={() => location.reload()}>
          {say('reload')}
        </Button>
      </Notice>
    </main>
  )
}
