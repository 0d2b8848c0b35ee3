import type { CaseEvent, EventType } from '../../../core/case-file/events.ts'
import type { Wording } from '../../../core/policy/clause.ts'
import { deadlineSentences } from './deadline-sentences.ts'
import { handlingSentences } from './handling-sentences.ts'
import { moneySentences } from './money-sentences.ts'
import type { Language, Names } from './names.ts'
import { negotiationSentences } from './negotiation-sentences.ts'
import { openingSentences } from './opening-sentences.ts'
import { platformSentences } from './platform-sentences.ts'
import { returnSentences } from './return-sentences.ts'
import { type Sentence, upperFirst } from './sentence-parts.ts'
import { momentWords } from './time-words.ts'

/** An event of a case as one sentence: when it counts, who did what, and by which clause. */
export function sentenceOf(event: CaseEvent, language: Language, names: Names): string {
  const when = momentWords(event.at, names.snapshot.zone)[language]
  const what = happening(event, names)[language]
  const { clause } = event
  if (language === 'zh') return `${when}，${what}${clause === undefined ? '' : `（${clause}）`}。`
  return `${when}: ${what}${clause === undefined ? '' : ` (${clause})`}.`
}

/** What happened, without its moment and its clause: for a timeline that shows those in columns of their own. */
export function happening(event: CaseEvent, names: Names): Wording {
  const speak = sentences[event.type] as Sentence<EventType>
  const { zh, en } = speak(event, names)
  return { zh: spaced(zh), en: upperFirst(en) }
}

/** A name in Latin letters stands off from the Chinese around it. */
function spaced(text: string): string {
  return text.replace(/(\p{Script=Han})(?=[A-Za-z])|([A-Za-z])(?=\p{Script=Han})/gu, '$1$2 ')
}

/** A kind of event that is missing here fails the build. */
const sentences: { readonly [Type in EventType]: Sentence<Type> } = {
  ...openingSentences,
  ...negotiationSentences,
  ...returnSentences,
  ...platformSentences,
  ...handlingSentences,
  ...moneySentences,
  ...deadlineSentences,
}

/** Every kind of event that has a sentence. */
export const spokenEvents = Object.keys(sentences) as readonly EventType[]
