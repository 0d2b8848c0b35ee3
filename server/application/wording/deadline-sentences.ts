import type { DeadlineEvent } from '../../../core/case-file/events.ts'
import { actorWords, clauseWords } from './names.ts'
import { periodWords } from './period-words.ts'
import { newMoment, type Sentence } from './sentence-parts.ts'

/** A deadline is called by the title of its clause: the pack has no other name for it that a person would know. */
export const deadlineSentences: { readonly [Type in DeadlineEvent['type']]: Sentence<Type> } = {
  DeadlineExpired: ({ clause = '' }, names) => {
    const { zh, en } = clauseWords(clause, names)
    return { zh: `“${zh}”已过`, en: `the time is over: “${en}”` }
  },
  DeadlineExtended: ({ at, by, extension, reason, deadline }, names) => {
    const who = actorWords(by, names)
    const [what, more, until] = [
      clauseWords(deadline.clause, names),
      periodWords(extension),
      newMoment(deadline, at, names),
    ]
    return {
      zh: `${who.zh}把“${what.zh}”延长 ${more.zh}，${until.zh}（${reason}）`,
      en: `${who.en} extended “${what.en}” by ${more.en}, ${until.en} (${reason})`,
    }
  },
  DeadlineShortened: ({ at, deadline }, names) => {
    const [what, until] = [clauseWords(deadline.clause, names), newMoment(deadline, at, names)]
    return { zh: `“${what.zh}”提前${until.zh}`, en: `“${what.en}” is brought forward ${until.en}` }
  },
  DeadlinePaused: ({ by, reason, deadline }, names) => {
    const [who, what] = [actorWords(by, names), clauseWords(deadline.clause, names)]
    return {
      zh: `${who.zh}暂停“${what.zh}”的计时（${reason}）`,
      en: `${who.en} stopped the clock of “${what.en}” (${reason})`,
    }
  },
  DeadlineResumed: ({ at, by, deadline }, names) => {
    const [who, what] = [actorWords(by, names), clauseWords(deadline.clause, names)]
    const until = newMoment(deadline, at, names)
    return {
      zh: `${who.zh}恢复“${what.zh}”的计时，${until.zh}`,
      en: `${who.en} let the clock of “${what.en}” go on, ${until.en}`,
    }
  },
  DeadlineRecomputed: ({ at, deadline }, names) => {
    const [what, until] = [clauseWords(deadline.clause, names), newMoment(deadline, at, names)]
    return {
      zh: `新日历公布，“${what.zh}”重新计算，${until.zh}`,
      en: `a new calendar was published, “${what.en}” is computed again, ${until.en}`,
    }
  },
}
