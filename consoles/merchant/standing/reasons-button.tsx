import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { Violation } from '../../api/wire.ts'
import { ClauseLink } from '../../case/clause-link.tsx'
import { linkClass } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useFigures } from '../../ui/figures.ts'
import { useLanguage, useSay } from '../../ui/language.ts'
import type { Wording } from '../../ui/wording.ts'
import { standingWords } from './words.ts'

export type Statement = Violation['statement']

interface ReasonsButtonProps {
  readonly title: Wording
  /** What the button says; the title, where nothing else is given. */
  readonly label?: string
  readonly statement: Statement
  /** The rules that it goes by, in which its clauses are read. */
  readonly rules: RulesOf
  /** Of a violation: the case that found it, from which it is appealed against. */
  readonly caseId?: string | null
  /** Of a sanction: the violations behind it, each of which has its own way to appeal. */
  readonly behind?: ReactNode
}

export interface RulesOf {
  readonly pack: string
  readonly asOf: string
}

/** What was found, as a button; pressed, the statement of its reasons and the right of appeal. */
export function ReasonsButton({ title, label, statement, rules, caseId = null, behind }: ReasonsButtonProps) {
  const say = useSay(standingWords)
  const language = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const name = title[language]
  return (
    <>
      <button type="button" className="opens-reasons" onClick={() => setOpen(true)}>
        {label ?? name}
      </button>
      {isOpen && (
        <Dialog title={say('reasons_of', { name })} onClose={() => setOpen(false)}>
          <StatementShown statement={statement} name={name} rules={rules} />
          <AppealRight appeal={statement.appeal} rules={rules} caseId={caseId} behind={behind} />
        </Dialog>
      )}
    </>
  )
}

interface StatementShownProps extends Pick<ReasonsButtonProps, 'statement' | 'rules'> {
  readonly name: string
}

function StatementShown({ statement, name: title, rules }: StatementShownProps) {
  const say = useSay(standingWords)
  const language = useLanguage()
  const { rule, facts, evidence } = statement
  return (
    <>
      <section className="tight">
        <h3>{say('rule')}</h3>
        <p>
          {rule.title[language]} <ClauseLink clause={rule.clause} {...rules} />
        </p>
        <blockquote className="quote">{rule.text[language]}</blockquote>
      </section>
      <section className="tight">
        <h3>{say('facts')}</h3>
        <dl className="facts">
          {Object.entries(facts).map(([name, fact]) => (
            <Fact key={name} name={name} fact={fact} found={{ code: facts.violation, title }} />
          ))}
        </dl>
      </section>
      <section className="tight">
        <h3>{say('evidence')}</h3>
        <ul className="tight">
          {evidence.map(({ kind, id }) => (
            <li key={`${kind}-${id}`}>
              {say(`evidence_${kind}`)}{' '}
              {kind === 'case' ? (
                <Link to="/cases/$caseId" params={{ caseId: id }}>
                  {id}
                </Link>
              ) : (
                <span className="soft number">{id}</span>
              )}
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

/** A fact by its name and in words where there are any, else as the rules spell it; what was found by its title. */
function Fact({ name, fact, found }: { name: string; fact: unknown; found: Found }) {
  const say = useSay(standingWords)
  const worded = (key: string, otherwise: string) =>
    key in standingWords ? say(key as keyof typeof standingWords) : otherwise
  const code = typeof fact === 'string' ? fact : JSON.stringify(fact)
  return (
    <>
      <dt>{worded(`fact_${name}`, name)}</dt>
      <dd>{code === found.code ? found.title : worded(`said_${code}`, code)}</dd>
    </>
  )
}

/** The breach that the statement is about; a sanction's statement is about none. */
interface Found {
  readonly code: unknown
  readonly title: string
}

interface AppealRightProps {
  readonly appeal: Statement['appeal']
  readonly rules: RulesOf
  readonly caseId: string | null
  readonly behind: ReactNode
}

function AppealRight({ appeal, rules, caseId, behind }: AppealRightProps) {
  const say = useSay(standingWords)
  const { moment } = useFigures()
  const { allowed, until, clause } = appeal
  const open = until === null ? say('appeal_open') : say('appeal_until', { moment: moment(until) })
  return (
    <section className="tight">
      <h3>{say('appeal')}</h3>
      <p>
        {allowed ? open : say('appeal_closed')} {clause !== null && <ClauseLink clause={clause} {...rules} />}
      </p>
      {allowed && caseId !== null && (
        <Link to="/cases/$caseId/further" params={{ caseId }} className={linkClass('plain')}>
          {say('appeal_go')}
        </Link>
      )}
      {behind}
    </section>
  )
}
