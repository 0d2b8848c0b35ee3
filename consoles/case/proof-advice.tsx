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

/** What is said of each kind that somebody may add: kinds in the order of what is wanted most. */
export interface ProofWanted {
  readonly kinds: readonly string[]
  readonly guidance: ReadonlyMap<string, Guidance>
}

const Wanted = createContext<ProofWanted>({ kinds: [], guidance: new Map() })

/** Around a form: which proof its fields ask for first, and how that looks. */
export const ProofWantedAround = Wanted.Provider

export function useProofWanted(): ProofWanted {
  return useContext(Wanted)
}

/** What a case still wants of a side. */
export function proofWantedOf({ evidence_wanted }: Case, side: string | null): ProofWanted {
  const missing = evidence_wanted.filter(({ from, have }) => from === side && !have)
  const said = missing.flatMap(({ kind, guidance }) => (guidance == null ? [] : [[kind, guidance] as const]))
  return { kinds: missing.map(({ kind }) => kind), guidance: new Map(said) }
}
