import type { OpeningEvent } from '../../../core/case-file/events.ts'
import { claimReasonsOf } from '../../../core/policy/of-kind.ts'
import { glossed, OUTCOME_WORDS, SCAN_WORDS } from './glossary.ts'
import { actorWords, reasonWords, sideWords, stageWords } from './names.ts'
import { deadlineWords, lowerFirst, type Sentence, terms, waybillText, withEvidence } from './sentence-parts.ts'
import { momentWords } from './time-words.ts'

export const openingSentences: { readonly [Type in OpeningEvent['type']]: Sentence<Type> } = {
  CaseOpened: ({ by, kind, claim, claimsGoods, order, about, evidence }, names) => {
    const who = actorWords(by, names)
    const reason = reasonWords(claimReasonsOf(kind), claim.reason, names)
    const proof = withEvidence(evidence, names)
    const on = order === null ? { zh: '', en: '' } : { zh: `就订单 ${order.id} `, en: ` on order ${order.id}` }
    if (claimsGoods) {
      const what = terms(claim, names)
      return {
        zh: `${who.zh}${on.zh}申请${what.zh}，理由“${reason.zh}”${proof.zh}`,
        en: `${who.en} applied for ${what.en}${on.en}, reason: ${lowerFirst(reason.en)}${proof.en}`,
      }
    }
    const title = names.snapshot.flows[kind]?.title ?? { zh: kind, en: kind }
    const against = about === null ? on : { zh: `就 ${about.id} `, en: ` about ${about.id}` }
    return {
      zh: `${who.zh}${against.zh}提出${title.zh}：“${reason.zh}”${proof.zh}`,
      en: `${who.en} opened: ${lowerFirst(title.en)}${against.en}, ${lowerFirst(reason.en)}${proof.en}`,
    }
  },
  StageEntered: ({ at, to, deadlines }, names) => {
    const title = stageWords(to, names)
    const until = deadlines.map(deadline => deadlineWords(deadline, at, names))
    return {
      zh: [title.zh, ...until.map(({ zh }) => zh)].join('：'),
      en: [title.en, ...until.map(({ en }) => en)].join(': '),
    }
  },
  CaseClosed: ({ outcome }) => {
    const { zh, en } = glossed(OUTCOME_WORDS, outcome)
    return { zh: `结案：${zh}`, en: `closed: ${en}` }
  },
  OrderShipped: ({ waybill }, names) => {
    const { zh, en } = sideWords('merchant', names)
    const parcel = waybillText(waybill)
    return { zh: `${zh}发货，${parcel}`, en: `${en} shipped the order, ${parcel}` }
  },
  ParcelScanned: ({ at, direction, scan, scannedAt, signedBy }, { snapshot }) => {
    const { zh, en } = SCAN_WORDS[scan]
    const person = signedBy === null ? { zh: '', en: '' } : { zh: `，签收人 ${signedBy}`, en: ` by ${signedBy}` }
    const then = momentWords(scannedAt, snapshot.zone)
    // The carrier's report may come long after the scan.
    const isLate = then.en !== momentWords(at, snapshot.zone).en
    const by = isLate ? { zh: `${person.zh}，扫描于 ${then.zh}`, en: `${person.en} on ${then.en}` } : person
    return direction === 'return'
      ? { zh: `物流：退货${zh}${by.zh}`, en: `carrier: the return ${en}${by.en}` }
      : { zh: `物流：包裹${zh}${by.zh}`, en: `carrier: the parcel ${en}${by.en}` }
  },
  OrderCompleted: () => ({ zh: '订单交易成功', en: 'the order is completed' }),
}
