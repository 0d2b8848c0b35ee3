import { memo, useState } from 'react'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { useFigures } from '../ui/figures.ts'
import { useLanguage, useSay } from '../ui/language.ts'
import { usePackDraft } from './draft.ts'
import { Inherited } from './inherited.tsx'
import { LineDialog } from './line-dialog.tsx'
import type { Clause, HistoryLine, PackPage } from './packs.ts'
import { policyWords } from './words.ts'

interface ClauseProps {
  readonly clause: Clause
  readonly page: Pick<PackPage, 'id' | 'markets'>
}

interface ClauseEntryProps extends ClauseProps {
  readonly isHidden: boolean
}

/** One clause: its words, the value that holds, what came before and comes next, each with its ground. */
export const ClauseEntry = memo(({ clause, page, isHidden }: ClauseEntryProps) => {
  const say = useSay(policyWords)
  const language = useLanguage()
  const { title, text, history, counted_from: from } = clause
  const present = history.filter(({ time }) => time !== 'before')
  const replaced = history.filter(({ time }) => time === 'before')
  return (
    <article className="card clause" id={clause.id} aria-label={`${clause.id} ${title[language]}`} hidden={isHidden}>
      <header className="row apart">
        <h3>
          <span className="clause-number">{clause.id}</span> {title[language]}
        </h3>
        <ChangeButton clause={clause} page={page} />
      </header>
      <p>{text[language]}</p>
      {from !== null && present.length > 0 && (
        <p className="soft small">{say('counted_from', { moment: from[language] })}</p>
      )}
      {present.length > 0 && <Lines lines={present} />}
      {replaced.length > 0 && (
        <details className="clause-history">
          <summary>{say('history')}</summary>
          <Lines lines={replaced.toReversed()} />
        </details>
      )}
      <Grounds clause={clause} />
      <Inherited clause={clause} />
    </article>
  )
})

function ChangeButton({ clause, page: { id: packId, markets } }: ClauseProps) {
  const say = useSay(policyWords)
  const { value: lines } = usePackDraft(packId)
  const [isOpen, setOpen] = useState(false)
  if (clause.change === null) return null
  return (
    <span className="row not-printed">
      {lines.some(line => line.clause === clause.id) && <Badge>{say('in_draft')}</Badge>}
      <Button aria-label={say('change_of', { clause: clause.id })} onClick={() => setOpen(true)}>
        {say('change')}
      </Button>
      {isOpen && <LineDialog clause={clause} markets={markets} packId={packId} onClose={() => setOpen(false)} />}
    </span>
  )
}

function Lines({ lines }: { lines: readonly HistoryLine[] }) {
  const say = useSay(policyWords)
  const language = useLanguage()
  const { date } = useFigures()
  const publishedWords = ({ number, at, by }: NonNullable<HistoryLine['published']>) => {
    const facts = { number, moment: date(at) }
    if (by === null) return say('published_line', facts)
    return say('published_line_by', { ...facts, who: by.role === 'integration' ? say('by_system') : by.id })
  }
  return (
    <ul className="clause-lines">
      {lines.map(line => (
        <li key={`${line.from} ${line.scope?.en ?? ''} ${line.source}`} className="clause-line" data-time={line.time}>
          <p className="clause-value">
            <strong>{line.value[language]}</strong>
            {line.scope !== null && <span>{line.scope[language]}</span>}
            <Badge>{say(line.time)}</Badge>
          </p>
          <p className="soft small">
            <LineSpan line={line} /> · {say('source', { source: line.source })} · {line.confidence[language]}
            {line.announced !== null && ` · ${say('announced', { date: line.announced })}`}
            {line.published !== null && ` · ${publishedWords(line.published)}`}
          </p>
          {line.assumed !== null && <Aloud title={say('assumed')} words={line.assumed[language]} />}
        </li>
      ))}
    </ul>
  )
}

function LineSpan({ line: { from, until, time } }: { line: HistoryLine }) {
  const say = useSay(policyWords)
  if (until !== null) return say('span', { from, until })
  return say(time === 'ahead' ? 'from_on' : 'since', { date: from })
}

function Grounds({ clause }: { clause: Clause }) {
  const say = useSay(policyWords)
  const language = useLanguage()
  const { source, confidence, assumed, disabled, words_only: wordsOnly, suspended, fixed } = clause
  const sure = confidence === null ? '' : ` · ${confidence[language]}`
  return (
    <>
      {suspended.map(({ from, until, source: ground }) => (
        <p key={from} className="small">
          {until === null ? say('suspended', { from }) : say('suspended_span', { from, until })} ·{' '}
          {say('source', { source: ground })}
        </p>
      ))}
      {assumed !== null && <Aloud title={say('assumed')} words={assumed[language]} />}
      {disabled !== null && <Aloud title={say('disabled')} words={disabled[language]} />}
      {source !== null && <p className="soft small">{`${say('source', { source })}${sure}`}</p>}
      {wordsOnly !== null && <p className="soft small">{`${say('words_only')}: ${wordsOnly[language]}`}</p>}
      {fixed !== null && disabled === null && wordsOnly === null && <p className="soft small">{fixed[language]}</p>}
    </>
  )
}

/** What nobody may take for the marketplace's own word. */
function Aloud({ title, words }: { title: string; words: string }) {
  return (
    <p className="clause-aloud">
      <strong>{title}</strong> {words}
    </p>
  )
}
