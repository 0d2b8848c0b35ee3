import { Link } from '@tanstack/react-router'
import { useCase, useNow, useOrder } from '../api/live.ts'
import type { Case } from '../api/wire.ts'
import { ActionPanel } from '../case/action-panel.tsx'
import { Conversation } from '../case/conversation.tsx'
import { DeadlineLine } from '../case/deadline.tsx'
import { EvidenceThumb } from '../case/evidence-shelf.tsx'
import { Timeline } from '../case/timeline.tsx'
import { WantedProof } from '../case/wanted-proof.tsx'
import { caseWords } from '../case/words.ts'
import { linkClass } from '../ui/button.tsx'
import { useDocumentTitle } from '../ui/document-title.ts'
import { useFigures } from '../ui/figures.ts'
import { useSay } from '../ui/language.ts'
import { Answered } from '../ui/states.tsx'
import { CaseFacts, OrderGoods } from './case-facts.tsx'
import { merchantWords } from './words.ts'

export function CasePage({ caseId }: { caseId: string }) {
  const say = useSay(merchantWords)
  const sayCase = useSay(caseWords)
  const asked = useCase(caseId)
  return (
    <>
      <Link to="/" className="back">
        {say('back')}
      </Link>
      {asked.data === undefined && <h1 className="only-read">{sayCase('case')}</h1>}
      <Answered asked={asked} lines={8}>
        {file => <CaseShown file={file} />}
      </Answered>
    </>
  )
}

function CaseShown({ file }: { file: Case }) {
  const say = useSay(merchantWords)
  useDocumentTitle(file.titles.goods ?? file.titles.kind)
  const { data: order } = useOrder(file.order_id)
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
          <Proof file={file} />
          {order !== undefined && <OrderGoods order={order} />}
          <Timeline file={file} />
          <Conversation file={file} />
        </div>
        <aside className="desk-aside">
          <Standing file={file} />
          {file.status === 'open' && <ActionPanel file={file} side="merchant" except={['send_message']} />}
          <Link to="/cases/$caseId/further" params={{ caseId: file.id }} className={linkClass('plain')}>
            {say('further')}
          </Link>
        </aside>
      </div>
    </>
  )
}

function Standing({ file }: { file: Case }) {
  const say = useSay(merchantWords)
  const { money } = useFigures()
  const now = useNow()
  const { titles, status, money: sums } = file
  const held = sums.holds.filter(({ resolution }) => resolution === null)
  const heldMinor = held.reduce((sum, one) => sum + one.amount_minor, 0)
  return (
    <section className="card" aria-label={say('now')}>
      <p className="standing-stage">{status === 'closed' ? (titles.outcome ?? say('ended')) : titles.stage}</p>
      {status === 'open' &&
        file.deadlines.map(deadline => <DeadlineLine key={deadline.name} deadline={deadline} file={file} now={now} />)}
      {sums.advanced > 0 && <p>{say('advanced', { sum: money(sums.advanced, sums.currency) })}</p>}
      {sums.recovered > 0 && <p>{say('recovered', { sum: money(sums.recovered, sums.currency) })}</p>}
      {sums.paid > 0 && <p>{say('paid', { sum: money(sums.paid, sums.currency) })}</p>}
      {heldMinor > 0 && <p>{say('held', { sum: money(heldMinor, sums.currency) })}</p>}
    </section>
  )
}

function Proof({ file }: { file: Case }) {
  const say = useSay(merchantWords)
  const sayCase = useSay(caseWords)
  const bySide = Object.groupBy(file.evidence, ({ from }) => from)
  return (
    <>
      <WantedProof file={file} side="merchant" />
      <div className="proof-sides">
        {SIDES.map(side => (
          <section key={side} className="card" aria-label={say('evidence_of', { party: sayCase(`party_${side}`) })}>
            <h3>{say('evidence_of', { party: sayCase(`party_${side}`) })}</h3>
            {bySide[side] === undefined && <p className="soft">{sayCase('evidence_none')}</p>}
            <div className="row">
              {bySide[side]?.map(item => (
                <EvidenceThumb key={item.id} item={item} />
              ))}
            </div>
          </section>
        ))}
      </div>
    </>
  )
}

const SIDES = ['buyer', 'merchant'] as const
