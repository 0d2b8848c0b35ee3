import { Link } from '@tanstack/react-router'
import { useSay } from '../../ui/language.ts'
import { standingWords } from './words.ts'

/** The way to the case in which something was found, where there is one. */
export function CaseBehind({ caseId }: { caseId: string | null }) {
  const say = useSay(standingWords)
  if (caseId === null) return <span className="soft">{say('no_case')}</span>
  return (
    <Link to="/cases/$caseId" params={{ caseId }}>
      {say('open_case')}
    </Link>
  )
}
