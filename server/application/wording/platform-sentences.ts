import type { PlatformEvent } from '../../../core/case-file/events.ts'
import type { Wording } from '../../../core/policy/clause.ts'
import type { Remedy, Ruling } from '../../../core/ruling/ruling.ts'
import { CHANNEL_WORDS, glossed, LIABILITY_WORDS, REMEDY_WORDS } from './glossary.ts'
import { actorWords, type Names, sideWords } from './names.ts'
import { evidenceWords, money, type Sentence } from './sentence-parts.ts'

export const platformSentences: { readonly [Type in PlatformEvent['type']]: Sentence<Type> } = {
  InterventionRequested: ({ requestedBy }, names) => {
    const { zh, en } = sideWords(requestedBy, names)
    return { zh: `${zh}要求平台介入`, en: `${en} called the platform in` }
  },
  EvidenceSubmitted: ({ by, items }, names) => {
    const who = actorWords(by, names)
    const kinds = items.map(({ kind }) => kind)
    const what = evidenceWords(kinds, names)
    return { zh: `${who.zh}提交凭证：${what.zh}`, en: `${who.en} handed in evidence: ${what.en}` }
  },
  EvidenceFinished: ({ side }, names) => {
    const { zh, en } = sideWords(side, names)
    return { zh: `${zh}举证完毕，提交到下一步`, en: `${en} has finished giving evidence` }
  },
  EvidencePeriodEnded: ({ sides }, names) => {
    const [only, other] = sides
    if (only === undefined || other !== undefined) return { zh: '举证时间已到', en: 'the time for evidence is over' }
    const { zh, en } = sideWords(only, names)
    return { zh: `${zh}的举证时间已到`, en: `${en}'s time for evidence is over` }
  },
  EvidenceConfirmed: (_event, names) => {
    const { zh, en } = sideWords('merchant', names)
    return { zh: `${zh}认可买家凭证`, en: `${en} accepted the buyer's evidence` }
  },
  EvidenceContested: (_event, names) => {
    const { zh, en } = sideWords('merchant', names)
    return { zh: `${zh}不认可买家凭证`, en: `${en} contested the buyer's evidence` }
  },
  EvidenceRequested: ({ by, from, kinds }, names) => {
    const who = actorWords(by, names)
    const whom = sideWords(from, names)
    const what = evidenceWords(kinds, names)
    return { zh: `${who.zh}请${whom.zh}补充：${what.zh}`, en: `${who.en} asked ${whom.en} for more: ${what.en}` }
  },
  PartyContacted: ({ by, side, channel }, names) => {
    const who = actorWords(by, names)
    const whom = sideWords(side, names)
    const way = glossed(CHANNEL_WORDS, channel)
    return { zh: `${who.zh}以${way.zh}联系${whom.zh}核实`, en: `${who.en} contacted ${whom.en} by ${way.en}` }
  },
  ReviewOverdue: () => ({ zh: '平台审核超时，待主管跟进', en: 'the review is late and waits for a supervisor' }),
  PaymentOverdue: (_event, names) => {
    const { zh, en } = sideWords('merchant', names)
    return { zh: `${zh}逾期未付款`, en: `${en} has not paid in time` }
  },
  Ruled: ({ by, ruling }, names) => {
    const who = actorWords(by, names)
    const held = LIABILITY_WORDS[ruling.liability]
    const ordered = orderedWords(ruling.remedies, names)
    const freight = freightWords(ruling, names)
    const clauses = ruling.clauses.length === 0 ? '' : ruling.clauses.join('、')
    const because =
      clauses === '' ? { zh: '', en: '' } : { zh: `，依据 ${clauses}`, en: `, under ${ruling.clauses.join(', ')}` }
    return {
      zh: `${who.zh}判定：${held.zh}，${ordered.zh}${freight.zh}${because.zh}`,
      en: `${who.en} ruled: ${held.en}, ${ordered.en}${freight.en}${because.en}`,
    }
  },
}

/** Without a remedy a ruling dismisses the claim. */
function orderedWords(remedies: readonly Remedy[], names: Names): Wording {
  if (remedies.length === 0) return { zh: '驳回申请', en: 'claim dismissed' }
  const all = remedies.map(({ kind, amountMinor, lines = [] }) => {
    const { zh, en } = glossed(REMEDY_WORDS, kind)
    const sum = amountMinor === undefined ? null : money(amountMinor, names)
    const count = unitsWords(lines.reduce((total, { quantity }) => total + quantity, 0))
    const ordered = sum === null ? { zh, en } : { zh: `${zh} ${sum}`, en: `${en} of ${sum}` }
    return { zh: `${ordered.zh}${count.zh}`, en: `${ordered.en}${count.en}` }
  })
  return { zh: all.map(({ zh }) => zh).join('、'), en: all.map(({ en }) => en).join(' and ') }
}

/** For how many units, where a remedy names them; without it is about all that is claimed. */
function unitsWords(units: number): Wording {
  if (units === 0) return { zh: '', en: '' }
  return { zh: `（${units} 件）`, en: ` (${units === 1 ? '1 unit' : `${units} units`})` }
}

/** Who pays for the way back, where the goods go back (谁过错，谁承担). */
function freightWords({ freight, remedies }: Ruling, names: Names): Wording {
  if (freight === null || !remedies.some(({ kind }) => kind === 'return')) return { zh: '', en: '' }
  const { zh, en } = sideWords(freight.return, names)
  return { zh: `，退货运费由${zh}承担`, en: `, return freight on ${en}` }
}
