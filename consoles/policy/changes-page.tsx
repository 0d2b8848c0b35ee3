import { Labelled } from '../ui/labelled.tsx'
import { useSay } from '../ui/language.ts'
import { Answered, Empty } from '../ui/states.tsx'
import { PackHead } from './pack-head.tsx'
import { type PackPage, useChanges, usePackPage } from './packs.ts'
import { Sentences } from './sentences.tsx'
import { policyWords } from './words.ts'

interface ChangesPageProps {
  readonly packId: string
  readonly span: { readonly from?: string; readonly to?: string }
  readonly onSpan: (span: { from: string; to: string }) => void
}

/** What became different between two days, in sentences: the text that one would announce. */
export function ChangesPage({ packId, span, onSpan }: ChangesPageProps) {
  return (
    <>
      <PackHead packId={packId} />
      <Answered asked={usePackPage(packId, undefined)}>
        {page => <Between page={page} span={{ ...latestOf(page), ...span }} onSpan={onSpan} />}
      </Answered>
    </>
  )
}

interface BetweenProps {
  readonly page: PackPage
  readonly span: { readonly from: string; readonly to: string }
  readonly onSpan: ChangesPageProps['onSpan']
}

function Between({ page, span, onSpan }: BetweenProps) {
  const say = useSay(policyWords)
  return (
    <section className="stack">
      <h2>{say('between')}</h2>
      <div className="row not-printed">
        {ENDS.map(end => (
          <Labelled key={end} label={say(end)}>
            {tied => (
              <input
                {...tied}
                className="input day-input"
                type="date"
                value={span[end]}
                onChange={event => event.target.value !== '' && onSpan({ ...span, [end]: event.target.value })}
              />
            )}
          </Labelled>
        ))}
      </div>
      <Answered asked={useChanges(page.id, span)} lines={4}>
        {({ data }) => (data.length === 0 ? <Empty title={say('changes_none')} /> : <Sentences days={data} />)}
      </Answered>
    </section>
  )
}

/** The day of the latest change up to the day of the page, and the day of the one before. */
function latestOf({ dates, on }: PackPage): { from: string; to: string } {
  const past = dates.filter(date => date <= on)
  return { from: past.at(-2) ?? past.at(-1) ?? on, to: on }
}

const ENDS = ['from', 'to'] as const
