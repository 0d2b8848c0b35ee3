import { Labelled } from '../ui/labelled.tsx'
import { useSay } from '../ui/language.ts'
import type { PackPage } from './packs.ts'
import { policyWords } from './words.ts'

/** The day whose rules are read: any, or one of those on which they changed. */
export function DayChoice({ page, onDay }: { page: PackPage; onDay: (on: string) => void }) {
  const say = useSay(policyWords)
  const isDayOfChange = page.dates.includes(page.on)
  return (
    <div className="row day-choice not-printed">
      <Labelled label={say('as_of')}>
        {tied => (
          <input
            {...tied}
            className="input day-input"
            type="date"
            value={page.on}
            min={page.dates[0]}
            onChange={event => event.target.value !== '' && onDay(event.target.value)}
          />
        )}
      </Labelled>
      <Labelled label={say('as_of_change')}>
        {tied => (
          <select
            {...tied}
            className="input day-input"
            value={isDayOfChange ? page.on : ''}
            onChange={event => event.target.value !== '' && onDay(event.target.value)}
          >
            <option value="">{say('as_of_other')}</option>
            {page.dates.toReversed().map(date => (
              <option key={date}>{date}</option>
            ))}
          </select>
        )}
      </Labelled>
    </div>
  )
}
