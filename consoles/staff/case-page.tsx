import { Link } from '@tanstack/react-router'
import { useCase, useNow } from '../api/live.ts'
import type { Case } from '../api/wire.ts'
import { ActionPanel } from '../case/action-panel.tsx'
import { Conversation } from '../case/conversation.tsx'
import { DeadlineLine } from '../case/deadline.tsx'
import { Timeline } from '../case/timeline.tsx'
import { WantedProof } from '../case/wanted-proof.tsx'
import { caseWords } from '../case/words.ts'
import { linkClass } from '../ui/button.tsx'
import { useDocumentTitle } from '../ui/document-title.ts'
import { useSay } from '../ui/language.ts'
import { Answered } from '../ui/states.tsx'
import { CaseFacts } from './case-facts.tsx'
import { CaseClauses } from './clauses.tsx'
import { CompareProof } from './proof/compare-proof.tsx'
import { useNextCase } from './queue.ts'
import type { QueueView } from './queue-view.ts'
import { staffWords } from './words.ts'

export function CasePage({ caseId, view }: { caseId: string; view: QueueView }) {
  const say = useSay(staffWords)
  const sayCase = useSay(caseWords)
  const asked = useCase(caseId)
  return (
    <>
      <div className="row apart">
        <Link to="/" search={view} className="back">
          {say('back')}
        </Link>
        <NextCase caseId={caseId} view={view} />
      </div>
      {asked.data === undefined && <h1 className="only-read">{sayCase('case')}</h1>}
      <Answered asked={asked} lines={8}>
        {file => <CaseShown key={file.id} file={file} />}
      </Answered>
    </>
  )
}

function NextCase({ caseId, view }: { caseId: string; view: QueueView }) {
  const say = useSay(staffWords)
  const next = useNextCase(view, caseId)
  if (next === null) return <span className="soft">{say('no_next')}</span>
  return (
    <Link to="/cases/$caseId" params={{ caseId: next.id }} search={view} className={linkClass('plain')}>
      {say('next', { goods: next.titles.goods ?? next.titles.kind })}
    </Link>
  )
}

function CaseShown({ file }: { file: Case }) {
  const say = useSay(staffWords)
  useDocumentTitle(file.titles.goods ?? file.titles.kind)
  return (
    <>
      <header className="tight">
        <h1>{file.titles.goods ?? file.titles.kind}</h1>
        <p className="soft">
          {file.titles.kind} · <span className="number">{file.id}</span>
        </p>
      </header>
      <div className="desk-split">
        <div className="stack case-main">
          <CaseFacts file={file} />
          <CompareProof file={file} />
          <WantedProof file={file} side={null} />
          <CaseClauses file={file} />
          <Timeline file={file} />
          <Conversation file={file} />
        </div>
        <aside className="desk-aside">
          <Standing file={file} />
          {file.status === 'open' && <Acts file={file} />}
          <Link to="/cases/$caseId/further" params={{ caseId: file.id }} className={linkClass('plain')}>
            {say('further')}
          </Link>
        </aside>
      </div>
    </>
  )
}

function Standing({ file }: { file: Case }) {
  const say = useSay(staffWords)
  const now = useNow()
  const { titles, status, deadlines } = file
  return (
    <section className="card" aria-label={say('now')}>
      <p className="standing-stage">{status === 'closed' ? (titles.outcome ?? say('ended')) : titles.stage}</p>
      {status === 'open' &&
        deadlines.map(deadline => <DeadlineLine key={deadline.name} deadline={deadline} file={file} now={now} />)}
      {status === 'open' && deadlines.length === 0 && <p className="soft">{say('no_deadline')}</p>}
    </section>
  )
}

/** A ruling is put together on a page of its own; everything else is one form. */
function Acts({ file }: { file: Case }) {
  const ruling = file.actions.find(({ name }) => name === 'rule')
  return (
    <>
      {ruling !== undefined && (
        <Link to="/cases/$caseId/ruling" params={{ caseId: file.id }} className={linkClass('main', true)}>
          {ruling.title}
        </Link>
      )}
      <ActionPanel file={file} side={null} except={['rule', 'send_message']} />
    </>
  )
}
