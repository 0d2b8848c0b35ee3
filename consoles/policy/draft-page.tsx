import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button, linkClass } from '../ui/button.tsx'
import { useLanguage, useSay } from '../ui/language.ts'
import { Notice } from '../ui/notice.tsx'
import { Answered, Empty } from '../ui/states.tsx'
import { BacktestPanel } from './backtest-panel.tsx'
import { type DraftLine, keyOf, type Unit, usePackDraft, withoutLine } from './draft.ts'
import { LineDialog } from './line-dialog.tsx'
import { PackHead } from './pack-head.tsx'
import { type DraftAnswer, useDraftAnswer, usePackPage } from './packs.ts'
import { PublishPart } from './publish-part.tsx'
import { Sentences } from './sentences.tsx'
import { policyWords } from './words.ts'

/** What a person means to change: checked as the pack's files are, said in sentences, tried on past cases. */
export function DraftPage({ packId }: { packId: string }) {
  const say = useSay(policyWords)
  const { value: lines } = usePackDraft(packId)
  return (
    <>
      <PackHead packId={packId}>
        <p className="soft">{say('draft_hint')}</p>
      </PackHead>
      {lines.length === 0 ? (
        <Empty title={say('draft_none')}>
          <p>{say('draft_none_hint')}</p>
          <Link to="/packs/$packId" params={{ packId }} className={linkClass('main')}>
            {say('to_rules')}
          </Link>
        </Empty>
      ) : (
        <DraftShown packId={packId} lines={lines} />
      )}
    </>
  )
}

function DraftShown({ packId, lines }: { packId: string; lines: readonly DraftLine[] }) {
  const say = useSay(policyWords)
  const asked = useDraftAnswer(packId, lines)
  return (
    <div className="desk-split draft-split">
      <div className="stack">
        <Lines packId={packId} lines={lines} />
        <Answered asked={asked} lines={4}>
          {({ problems, days }) => (
            <>
              <Check problems={problems} />
              <section className="stack">
                <h2>{say('sentences')}</h2>
                {days.length === 0 ? <p className="soft">{say('sentences_none')}</p> : <Sentences days={days} />}
              </section>
            </>
          )}
        </Answered>
        <BacktestPanel packId={packId} lines={lines} />
      </div>
      <aside className="stack">
        {asked.data !== undefined && !asked.isPlaceholderData && (
          <PublishPart packId={packId} lines={lines} answer={asked.data} />
        )}
      </aside>
    </div>
  )
}

function Lines({ packId, lines }: { packId: string; lines: readonly DraftLine[] }) {
  const say = useSay(policyWords)
  const language = useLanguage()
  const draft = usePackDraft(packId)
  const [edited, edit] = useState<DraftLine | null>(null)
  const { data: page } = usePackPage(packId, undefined)
  const clauses = page?.chapters.flatMap(chapter => chapter.clauses) ?? []
  const clauseOf = (line: DraftLine) => clauses.find(({ id }) => id === line.clause)
  const clause = edited === null ? undefined : clauseOf(edited)
  return (
    <section className="stack">
      <h2>{say('lines')}</h2>
      <ul className="stack">
        {lines.map(line => (
          <li key={keyOf(line)} className="card">
            <div className="row apart">
              <p>
                <strong>{line.clause}</strong> {clauseOf(line)?.title[language]}
              </p>
              <span className="row">
                <Button aria-label={say('line_edit_of', { clause: line.clause })} onClick={() => edit(line)}>
                  {say('line_edit')}
                </Button>
                <Button
                  tone="quiet"
                  aria-label={say('line_remove_of', { clause: line.clause })}
                  onClick={() => draft.write(withoutLine(lines, line))}
                >
                  {say('line_remove')}
                </Button>
              </span>
            </div>
            <p>{valueIn(line, say)}</p>
            <p className="soft small">
              {say('from_on', { date: line.from })} · {say('source', { source: line.source })}
            </p>
          </li>
        ))}
      </ul>
      {edited !== null && clause !== undefined && (
        <LineDialog
          clause={clause}
          markets={page?.markets ?? []}
          packId={packId}
          line={edited}
          onClose={() => edit(null)}
        />
      )}
    </section>
  )
}

function valueIn({ value, unit }: DraftLine, say: (key: keyof typeof policyWords & string) => string): string {
  if (typeof value === 'boolean') return say(value ? 'value_yes' : 'value_no')
  return unit === undefined ? String(value) : `${value} ${say(`unit_${unit satisfies Unit}`)}`
}

function Check({ problems }: Pick<DraftAnswer, 'problems'>) {
  const say = useSay(policyWords)
  const errors = problems.filter(({ severity }) => severity === 'error')
  const warnings = problems.filter(({ severity }) => severity === 'warning')
  return (
    <section className="stack">
      <h2>{say('check')}</h2>
      {errors.length > 0 && (
        <Notice tone="urgent" title={say('check_bad')} isAlert>
          <Problems problems={errors} />
        </Notice>
      )}
      {warnings.length > 0 && (
        <Notice tone="soon" title={say('check_warned')}>
          <Problems problems={warnings} />
        </Notice>
      )}
      {problems.length === 0 && <Notice tone="good" title={say('check_good')} />}
      <p className="soft small">{say('check_more')}</p>
    </section>
  )
}

/** In the reader's words; the check's own, with names and figures, speak to whoever writes the files. */
function Problems({ problems }: Pick<DraftAnswer, 'problems'>) {
  const language = useLanguage()
  return (
    <ul className="pack-list">
      {problems.map(({ code, title, message, instead, clause, at }) => (
        <li key={`${code} ${at} ${message}`}>
          <p>
            {clause !== null && <strong>{clause}</strong>} {title[language]}
          </p>
          <p className="soft small" lang="en">
            {instead === null ? message : `${message} → ${instead}`}
          </p>
          <p className="small">
            <code>{code}</code> · {at}
          </p>
        </li>
      ))}
    </ul>
  )
}
