import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { get } from '../api/client.ts'
import type { Case, Operations } from '../api/wire.ts'
import { Labelled } from '../ui/labelled.tsx'
import { useLanguage, useSay } from '../ui/language.ts'
import { Answered } from '../ui/states.tsx'
import { staffWords } from './words.ts'

export type CaseClause = Operations['GET /v1/cases/{id}/clauses']['answer']['clauses'][number]

/** The clauses that the case has pinned: they change only in which of them it has come to. */
export function useCaseClauses({ id, version }: Pick<Case, 'id' | 'version'>) {
  const language = useLanguage()
  return useQuery({
    queryKey: ['cases', 'clauses', id, version, language],
    queryFn: ({ signal }) => get('/v1/cases/{id}/clauses', { path: { id }, signal }),
    refetchInterval: false,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: before => before,
  })
}

/** The clauses that apply, each read with one press; and any other of the case's rules by a word of it. */
export function CaseClauses({ file }: { file: Case }) {
  const say = useSay(staffWords)
  const asked = useCaseClauses(file)
  const [words, setWords] = useState('')
  return (
    <section className="stack" aria-labelledby="clauses">
      <header className="tight">
        <h2 id="clauses">{say('clauses')}</h2>
        <p className="soft small">{say('clauses_pinned', { pack: file.pack.id, version: file.pack.version })}</p>
      </header>
      <Answered asked={asked} lines={3}>
        {({ clauses }) => (
          <ClauseList
            clauses={words.trim() === '' ? clauses.filter(({ applied }) => applied) : found(clauses, words)}
          />
        )}
      </Answered>
      <Labelled label={say('clauses_search')}>
        {tied => (
          <input
            {...tied}
            className="input"
            type="search"
            maxLength={60}
            value={words}
            onChange={event => setWords(event.target.value)}
          />
        )}
      </Labelled>
    </section>
  )
}

function ClauseList({ clauses }: { clauses: readonly CaseClause[] }) {
  const say = useSay(staffWords)
  return (
    <ul className="clause-list" aria-live="polite">
      {clauses.length === 0 && <li className="soft">{say('none_found')}</li>}
      {clauses.map(({ id, title, text, sources }) => (
        <li key={id}>
          <details className="clause">
            <summary>
              <span className="clause-number">{id}</span> {title}
            </summary>
            <p>{text}</p>
            {sources.length > 0 && <p className="small soft">{say('clause_source', { source: sources.join('; ') })}</p>}
          </details>
        </li>
      ))}
    </ul>
  )
}

function found(clauses: readonly CaseClause[], words: string): readonly CaseClause[] {
  const wanted = words.trim().toLowerCase()
  return clauses
    .filter(({ id, title, text }) => `${id} ${title} ${text}`.toLowerCase().includes(wanted))
    .slice(0, FOUND_MAX)
}

/** More than anybody reads: another word narrows it. */
const FOUND_MAX = 12
