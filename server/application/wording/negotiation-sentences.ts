import type { NegotiationEvent } from '../../../core/case-file/events.ts'
import { actorWords, reasonWords, sideWords } from './names.ts'
import { lowerFirst, type Sentence, terms } from './sentence-parts.ts'

export const negotiationSentences: { readonly [Type in NegotiationEvent['type']]: Sentence<Type> } = {
  ClaimModified: ({ claim }, names) => {
    const buyer = sideWords('buyer', names)
    const what = terms(claim, names)
    const reason = reasonWords('claim', claim.reason, names)
    return {
      zh: `${buyer.zh}把申请改为${what.zh}，理由“${reason.zh}”`,
      en: `${buyer.en} changed the claim to ${what.en}, reason: ${lowerFirst(reason.en)}`,
    }
  },
  ClaimAgreed: ({ bySilence }, names) => {
    const { zh, en } = sideWords('merchant', names)
    return bySilence
      ? { zh: `${zh}逾期未处理，视为同意`, en: `${en} did not act in time, which counts as agreement` }
      : { zh: `${zh}同意申请`, en: `${en} agreed to the claim` }
  },
  ClaimRefused: ({ reason }, names) => {
    const { zh, en } = sideWords('merchant', names)
    const why = reasonWords('refusal', reason, names)
    return { zh: `${zh}拒绝申请，理由“${why.zh}”`, en: `${en} refused, reason: ${lowerFirst(why.en)}` }
  },
  ClaimWithdrawn: (_event, names) => {
    const { zh, en } = sideWords('buyer', names)
    return { zh: `${zh}撤销申请`, en: `${en} withdrew the claim` }
  },
  RemedyProposed: ({ proposal }, names) => {
    const { zh, en } = sideWords('merchant', names)
    const what = terms(proposal, names)
    return { zh: `${zh}提出${what.zh}`, en: `${en} offered ${what.en}` }
  },
  ProposalAccepted: ({ claim }, names) => {
    const { zh, en } = sideWords('buyer', names)
    const what = terms(claim, names)
    return { zh: `${zh}接受商家的方案：${what.zh}`, en: `${en} accepted the merchant's offer: ${what.en}` }
  },
  ProposalDeclined: (_event, names) => {
    const { zh, en } = sideWords('buyer', names)
    return { zh: `${zh}不接受商家的方案`, en: `${en} declined the merchant's offer` }
  },
  SettlementOffered: ({ offer, offeredBy }, names) => {
    const { zh, en } = sideWords(offeredBy, names)
    const what = terms(offer, names)
    return { zh: `${zh}提议和解：${what.zh}`, en: `${en} offered to settle on ${what.en}` }
  },
  SettlementReached: ({ claim }, names) => {
    const { zh, en } = terms(claim, names)
    return { zh: `双方达成和解：${zh}`, en: `the parties settled on ${en}` }
  },
  SilenceEndedClaim: ({ of }, names) => {
    const { zh, en } = sideWords(of, names)
    return { zh: `${zh}逾期未处理，本次申请失效`, en: `${en} did not react in time, the claim lapses` }
  },
  MessageSent: ({ by }, names) => {
    const { zh, en } = actorWords(by, names)
    return { zh: `${zh}留言`, en: `${en} wrote a message` }
  },
}
