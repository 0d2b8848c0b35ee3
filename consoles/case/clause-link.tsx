import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { get } from '../api/client.ts'
import { Dialog } from '../ui/dialog.tsx'
import { useLanguage, useSay } from '../ui/language.ts'
import { Answered } from '../ui/states.tsx'
import { caseWords } from './words.ts'

interface ClauseLinkProps {
  readonly clause: string
  readonly pack: string
  /** The day whose rules apply: that on which the case opened. */
  readonly asOf: string
}

/** A clause's number; pressed, what it says. */
export function ClauseLink({ clause, pack, asOf }: ClauseLinkProps) {
  const say = useSay(caseWords)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="clause-link" onClick={() => setOpen(true)}>
        {clause}
      </button>
      {isOpen && (
        <Dialog title={say('clause', { clause })} onClose={() => setOpen(false)}>
          <ClauseText clause={clause} pack={pack} asOf={asOf} />
        </Dialog>
      )}
    </>
  )
}

function ClauseText({ clause, pack, asOf }: ClauseLinkProps) {
  const say = useSay(caseWords)
  const language = useLanguage()
  const rules = useQuery({
    queryKey: ['packs', pack, asOf],
    queryFn: ({ signal }) => get('/v1/packs/{id}', { path: { id: pack }, query: { as_of: asOf }, signal }),
    refetchInterval: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <Answered asked={rules} lines={2}>
      {({ clauses }) => {
        const found = clauses.find(one => one.id === clause) as ClauseSeen | undefined
        if (found === undefined) return <p>{say('clause_missing')}</p>
        return (
          <div className="tight">
            <h3>{found.title[language]}</h3>
            <p>{found.text[language]}</p>
          </div>
        )
      }}
    </Answered>
  )
}

interface ClauseSeen {
  readonly title: { readonly zh: string; readonly en: string }
  readonly text: { readonly zh: string; readonly en: string }
}
