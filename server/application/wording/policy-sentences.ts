import type { Wording } from '../../../core/policy/clause.ts'
import { firstDayOf, type PolicyEvent } from '../policy/policy-events.ts'

/** What a marketplace did to its rules, as a sentence. */
export function policyHappening(event: PolicyEvent): Wording {
  switch (event.type) {
    case 'PolicyPublished': {
      const clauses = [...new Set(event.lines.map(({ clause }) => clause))]
      const from = firstDayOf(event)
      return {
        zh: `发布了 ${clauses.join('、')} 的新数值，自 ${from} 起施行`,
        en: `New values of ${clauses.join(', ')} were published, in force from ${from} on`,
      }
    }
    case 'PolicyWithdrawn': {
      const { publication, reason } = event
      return {
        zh: `撤回了第 ${publication} 次发布：“${reason}”`,
        en: `Publication ${publication} was withdrawn: “${reason}”`,
      }
    }
  }
}
