import { Link } from '@tanstack/react-router'
import { useCase, useNow } from '../api/live.ts'
import type { Case } from '../api/wire.ts'
import { ActionPanel } from '../case/action-panel.tsx'
import { Conversation } from '../case/conversation.tsx'
import { DeadlineLine, nextDeadline, waitsForSide } from '../case/deadline.tsx'
import { Timeline } from '../case/timeline.tsx'
import { WantedProof } from '../case/wanted-proof.tsx'
import { caseWords } from '../case/words.ts'
import { linkClass } from '../ui/button.tsx'
import { useDocumentTitle } from '../ui/document-title.ts'
import { useFigures } from '../ui/figures.ts'
import { useSay } from '../ui/language.ts'
import { Answered } from '../ui/states.tsx'
import { buyerWords } from './words.ts'

export function CasePage({ caseId }: { caseId: string }) {
  const say = useSay(buyerWords)
  const sayCase = useSay(caseWords)
  const asked = useCase(caseId)
  return (
    <>
      <Link to="/" className="back">
        {say('back_orders')}
      </Link>
      {asked.data === undefined && <h1 className="only-read">{sayCase('case')}</h1>}
      <Answered asked={asked} lines={6}>
        {file => <CaseShown file={file} />}
      </Answered>
    </>
  )
}

function CaseShown({ file }: { file: Case }) {
  const say = useSay(buyerWords)
  useDocumentTitle(file.titles.goods ?? file.titles.kind)
  return (
    <>
      <header className="tight">
        <h1>{file.titles.goods ?? file.titles.kind}</h1>
        <p className="soft">
          {file.titles.kind} · {file.parties.merchant.name}
        </p>
      </header>
      <Standing file={file} />
      {file.status === 'open' && <ActionPanel file={file} side="buyer" except={['send_message']} />}
      <WantedProof file={file} side="buyer" />
      <ClaimFacts file={file} />
      <Timeline file={file} />
      <Conversation file={file} />
      <p>
        <Link to="/cases/$caseId/further" params={{ caseId: file.id }} className={linkClass('plain', true)}>
          {say('about_case')}
        </Link>
      </p>
    </>
  )
}

/** Where the case stands, how long it may, and whose turn it is: the one thing to see first. */
function Standing({ file }: { file: Case }) {
  const say = useSay(buyerWords)
  const { money } = useFigures()
  const now = useNow()
  const deadline = nextDeadline(file)
  const { titles, status, proposal, money: sums } = file
  return (
    <section className="card standing" aria-label={say('now')}>
      <p className="standing-stage">{status === 'closed' ? (titles.outcome ?? say('ended')) : titles.stage}</p>
      {proposal !== null && status === 'open' && <p>{say('offer', { offer: titles.proposal ?? proposal.remedy })}</p>}
      {sums.advanced > 0 && <p className="got">{say('advanced', { sum: money(sums.advanced, sums.currency) })}</p>}
      {sums.paid > 0 && <p className="got">{say('got', { sum: money(sums.paid, sums.currency) })}</p>}
      {status === 'open' && deadline !== null && <DeadlineLine deadline={deadline} file={file} now={now} />}
      {status === 'open' && !waitsForSide(file, 'buyer') && <p className="soft">{say('wait_for_other')}</p>}
    </section>
  )
}

function ClaimFacts({ file }: { file: Case }) {
  const say = useSay(buyerWords)
  const { titles, statement } = file
  return (
    <section className="stack" aria-labelledby="claim">
      <h2 id="claim">{say('claim')}</h2>
      <dl className="facts">
        {titles.claim !== null && (
          <>
            <dt>{say('claim_remedy')}</dt>
            <dd>{titles.claim}</dd>
          </>
        )}
        <dt>{say('claim_reason')}</dt>
        <dd>{titles.reason}</dd>
      </dl>
      {statement !== null && <blockquote className="quote">{statement}</blockquote>}
    </section>
  )
}
