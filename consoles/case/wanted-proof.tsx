import type { Case } from '../api/wire.ts'
import { Badge } from '../ui/badge.tsx'
import { useSay } from '../ui/language.ts'
import type { Guidance } from './guidance.ts'
import { ProofAdvice } from './proof-advice.tsx'
import { caseWords } from './words.ts'

/** The proof that is wanted, whether it is there, and how it looks where it isn't. For the platform: of both sides. */
export function WantedProof({ file, side }: { file: Case; side: 'buyer' | 'merchant' | null }) {
  const say = useSay(caseWords)
  const wanted = file.evidence_wanted.filter(({ from }) => side === null || from === side)
  if (wanted.length === 0 || file.status === 'closed') return null
  return (
    <section className="stack" aria-labelledby={`wanted-${side}`}>
      <h2 id={`wanted-${side}`}>{say('wanted')}</h2>
      <ul className="wanted-list">
        {wanted.map(({ from, kind, title, have, guidance }) => (
          <li key={`${from} ${kind}`} className="tight">
            <div className="row apart">
              <span>
                {title}
                {side === null && <span className="soft"> · {say(`party_${from}`)}</span>}
              </span>
              <Badge tone={have ? 'good' : 'soon'}>{say(have ? 'wanted_have' : 'wanted_missing')}</Badge>
            </div>
            {guidance != null && <Advice guidance={guidance} isFolded={side === null} />}
          </li>
        ))}
      </ul>
      {wanted.some(({ guidance }) => guidance != null) && <p className="small soft">{say('advice_only')}</p>}
    </section>
  )
}

/** Who has to bring it sees it at once; who only waits for it may open it. */
function Advice({ guidance, isFolded }: { guidance: Guidance; isFolded: boolean }) {
  const say = useSay(caseWords)
  if (!isFolded) return <ProofAdvice guidance={guidance} />
  return (
    <details>
      <summary className="soft small">{say('advice')}</summary>
      <ProofAdvice guidance={guidance} />
    </details>
  )
}
