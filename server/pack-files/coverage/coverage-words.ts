import type { Wording } from '../../../core/policy/clause.ts'
import { type Coverage, isOpen } from './coverage.ts'
import type { Why } from './facts.ts'

/** Where a fact stands, or why it stands nowhere, as a person reads it. */
export function coverageWords({ fact, clauses }: Coverage): Wording {
  if (clauses.length > 0) {
    const names = clauses.map(({ id, disabled, wordsOnly }) => {
      if (disabled !== null) return { zh: `${id}（待定）`, en: `${id} (open question)` }
      return wordsOnly === null ? { zh: id, en: id } : { zh: `${id}（仅供阅读）`, en: `${id} (for reading)` }
    })
    return { zh: names.map(name => name.zh).join('、'), en: names.map(name => name.en).join(', ') }
  }
  if (isOpen(fact)) return fact.confidence === 'X' ? CONFLICTING : UNVERIFIED
  return fact.why === null ? { zh: '没有条款', en: 'no clause' } : WHY_WORDS[fact.why]
}

const CONFLICTING = { zh: '来源冲突，不采用', en: 'its sources conflict: not used' }
const UNVERIFIED = { zh: '未核实，不采用', en: 'unverified: not used' }

const WHY_WORDS: Readonly<Record<Why, Wording>> = {
  not_a_rule: { zh: '不是处理规则', en: 'no rule of procedure' },
  in_the_format: { zh: '由规则包格式承载', en: 'the format of packs has it' },
  in_the_calendar: { zh: '由工作日历承载', en: 'the calendars of working days have it' },
  text_not_seen: { zh: '只见其名，未见条文', en: 'known by name only, its text was not seen' },
  of_the_jury: { zh: '属大众评审，评审尚未写成', en: 'a rule of the jury, which is not yet written' },
  pack_not_written: { zh: '该平台的规则包尚未写成', en: "its marketplace's pack is not yet written" },
  comparison: { zh: '另一平台的规则，仅作比较', en: "another marketplace's rule, for comparison only" },
}
