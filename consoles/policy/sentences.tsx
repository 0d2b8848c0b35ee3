import { useLanguage, useSay } from '../ui/language.ts'
import type { DraftAnswer } from './packs.ts'
import { policyWords } from './words.ts'

/** What changes for whom, day by day. */
export function Sentences({ days }: { days: DraftAnswer['days'] }) {
  const say = useSay(policyWords)
  const language = useLanguage()
  return days.map(({ on, changes }) => (
    <section key={on} className="card" aria-label={on}>
      <h3>
        <time dateTime={on}>{on}</time>
      </h3>
      <ul className="pack-list">
        {changes.map(({ sentence, clause, source }) => (
          <li key={`${clause} ${sentence.en}`}>
            <p>{sentence[language]}</p>
            {clause !== null && (
              <p className="soft small">
                <span className="number">{clause}</span>
                {source !== null && ` · ${say('source', { source })}`}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  ))
}
