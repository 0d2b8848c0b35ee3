import { createContext, useContext } from 'react'
import type { Case } from '../api/wire.ts'
import { useSay } from '../ui/language.ts'
import type { Guidance } from './guidance.ts'
import { ProofDrawing } from './proof-drawing.tsx'
import { caseWords } from './words.ts'

export function ProofAdvice({ guidance: { drawing, text, examples } }: { guidance: Guidance }) {
  const say = useSay(caseWords)
  return (
    <div className="proof-advice">
      <ProofDrawing drawing={drawing} />
      <div className="tight">
        <p>{text}</p>
        <ul className="small soft">
          {examples.map(example => (
            <li key={example}>{say('advice_example', { example })}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}

const Wanted = createContext<readonly string[]>([])

/** Around a form: the kinds of proof that are wanted of who fills it in, which its fields offer first. */
export const ProofWantedAround = Wanted.Provider

export function useProofWanted(): readonly string[] {
  return useContext(Wanted)
}

/** What a case still wants of a side. */
export function proofWantedOf({ evidence_wanted }: Case, side: string | null): readonly string[] {
  return evidence_wanted.filter(({ from, have }) => from === side && !have).map(({ kind }) => kind)
}
