import { memo, useDeferredValue, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Labelled } from '../ui/labelled.tsx'
import { useLanguage, useSay } from '../ui/language.ts'
import { Piece } from '../ui/piece.tsx'
import { Answered, Empty } from '../ui/states.tsx'
import { ClauseEntry } from './clause-entry.tsx'
import { DayChoice } from './day-choice.tsx'
import { FlowDrawing } from './flow-drawing.tsx'
import { flowLayout } from './flow-layout.ts'
import { FlowTable } from './flow-table.tsx'
import { PackHead } from './pack-head.tsx'
import { type PackPage as Page, usePackPage } from './packs.ts'
import { policyWords } from './words.ts'

interface PackPageProps {
  readonly packId: string
  readonly on: string | undefined
  readonly onDay: (on: string) => void
}

/** A pack as a document: what it says on a day, clause by clause, with drawings of its flows. */
export function PackPage({ packId, on, onDay }: PackPageProps) {
  const say = useSay(policyWords)
  return (
    <>
      <PackHead packId={packId} />
      <Answered asked={usePackPage(packId, on)} lines={8}>
        {page => (
          <>
            <div className="row apart">
              <DayChoice page={page} onDay={onDay} />
              <Button onClick={() => print()}>{say('print')}</Button>
            </div>
            <div>
              <p className="soft">
                {say('summary', {
                  count: page.clause_count,
                  assumed: page.assumed_count,
                  disabled: page.disabled_count,
                })}
              </p>
              <p className="small soft">{say('summary_hint')}</p>
            </div>
            <Document page={page} />
          </>
        )}
      </Answered>
    </>
  )
}

function Document({ page }: { page: Page }) {
  // Hundreds of clauses: another day's are written over them a few at a time, so that the page answers meanwhile.
  const drawn = useDeferredValue(page)
  return (
    <div className="pack-document">
      <Contents page={page} />
      <div className="stack pack-text">
        <PackText page={drawn} />
      </div>
    </div>
  )
}

const PackText = memo(({ page }: { page: Page }) => {
  const say = useSay(policyWords)
  const language = useLanguage()
  return (
    <>
      {page.flows.map(flow => (
        <section key={flow.kind} id={`flow-${flow.kind}`} className="stack">
          <h2>{flow.title[language]}</h2>
          <Piece height={flowLayout(flow).height}>
            <FlowDrawing flow={flow} />
          </Piece>
          <Piece height={flow.stages.length * ROW_HEIGHT}>
            <FlowTable flow={flow} />
          </Piece>
        </section>
      ))}
      {page.watches.length > 0 && (
        <section className="tight">
          <h2>{say('watches')}</h2>
          <ul className="pack-list">
            {page.watches.map(({ zh, en }) => (
              <li key={en}>{language === 'zh' ? zh : en}</li>
            ))}
          </ul>
        </section>
      )}
      <Chapters page={page} />
    </>
  )
})

function Contents({ page }: { page: Page }) {
  const say = useSay(policyWords)
  const language = useLanguage()
  return (
    <nav className="pack-contents" aria-label={say('contents')}>
      <h2>{say('flows')}</h2>
      <ul>
        {page.flows.map(flow => (
          <li key={flow.kind}>
            <a href={`#flow-${flow.kind}`}>{flow.title[language]}</a>
          </li>
        ))}
      </ul>
      <h2>{say('clauses')}</h2>
      <ul>
        {page.chapters.map(({ title }, place) => (
          <li key={title}>
            <a href={`#chapter-${place}`}>{headingIn(title, language)}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Chapters({ page }: { page: Page }) {
  const say = useSay(policyWords)
  const language = useLanguage()
  const [wanted, setWanted] = useState('')
  const chapters = page.chapters.map(({ title, clauses }) => {
    const found = clauses.filter(({ id, ...one }) => has([id, one.title[language], one.text[language]], wanted))
    return { title, clauses, found: new Set(found) }
  })
  return (
    <>
      <search className="not-printed">
        <Labelled label={say('find')} hint={say('find_hint')}>
          {tied => (
            <input {...tied} className="input" type="search" value={wanted} onChange={e => setWanted(e.target.value)} />
          )}
        </Labelled>
      </search>
      {chapters.every(({ found }) => found.size === 0) && <Empty title={say('find_none')} />}
      {chapters.map(({ title, clauses, found }, place) => (
        <section key={title} id={`chapter-${place}`} className="stack" hidden={found.size === 0}>
          <h2>{headingIn(title, language)}</h2>
          {clauses.map(clause => (
            <Piece key={clause.id} height={CLAUSE_HEIGHT}>
              <ClauseEntry clause={clause} page={page} isHidden={!found.has(clause)} />
            </Piece>
          ))}
        </section>
      ))}
    </>
  )
}

function has(texts: readonly string[], wanted: string): boolean {
  const sought = wanted.trim().toLowerCase()
  return texts.some(text => text.toLowerCase().includes(sought))
}

/** A file's heading says it in both languages: 退款的时限 · Time limits of refunds. */
function headingIn(title: string, language: 'zh' | 'en'): string {
  const [zh = title, en = zh] = title.split(' · ')
  return language === 'zh' ? zh : en
}

const ROW_HEIGHT = 72
const CLAUSE_HEIGHT = 240
