import type { ProblemWording } from '../problem-wording.ts'

/** Refusals in requests, complaints, reports and appeals. */
export const handlingProblems: Readonly<Record<string, ProblemWording>> = {
  subject_missing: {
    title: { zh: '没有写明针对什么', en: 'It is about nothing' },
    detail: {
      zh: '这类案件要写明针对什么；可以是 {known}。',
      en: 'This kind of case names what it is about: {known}.',
    },
  },
  subject_not_found: {
    title: { zh: '没有找到所针对的案件、判定或违规', en: 'What it is about was not found' },
    detail: {
      zh: '没有找到[ {subject_id}]，或与您无关。',
      en: 'There is no such thing[ as {subject_id}], or it is not yours.',
    },
  },
  party_missing: {
    title: { zh: '没有写明当事人', en: 'The party is missing' },
    detail: {
      zh: '没有订单时，要写明涉及哪个商家。',
      en: 'Without an order the merchant concerned has to be named.',
    },
  },
  not_accepted: {
    title: { zh: '不予受理', en: 'Not accepted' },
    detail: {
      zh: '按规则，这种情形不予受理。',
      en: 'By the rules a matter like this is not accepted.',
    },
  },
  too_many_applications: {
    title: { zh: '超过可以提出的次数', en: 'Too many applications' },
    detail: {
      zh: '已提出 {applications} 次，最多 {most} 次。',
      en: 'Made so far: {applications}; allowed are {most} at most.',
    },
  },
  agreed_time_too_short: {
    title: { zh: '约定的时间太短', en: 'The agreed time is too short' },
    detail: {
      zh: '与商家约定的答复时间至少 {hours} 小时。',
      en: 'At least {hours} hours may be agreed on for an answer.',
    },
  },
  invalid_reply: {
    title: { zh: '无效答复', en: 'This is no answer' },
    detail: {
      zh: '“{reason}”不算答复，请如实说明处理情况。',
      en: '“{reason}” does not count as an answer. Say truthfully what was done.',
    },
  },
  reason_not_for_reply: {
    title: { zh: '理由与结论不符', en: 'The reason says the opposite' },
    detail: {
      zh: '理由“{reason}”与所选的是否解决不符。',
      en: 'The reason “{reason}” does not fit whether it is solved.',
    },
  },
  agreement_proof_missing: {
    title: { zh: '缺少买家同意的凭证', en: 'Proof of agreement is missing' },
    detail: {
      zh: '选择已解决，要附上买家已同意的凭证。',
      en: 'Whoever says that it is solved shows that the buyer agreed.',
    },
  },
  plan_missing: {
    title: { zh: '缺少协商方案', en: 'The plan is missing' },
    detail: {
      zh: '理由“{reason}”要附上协商方案或凭证。',
      en: 'The reason “{reason}” comes with a plan, or with proof.',
    },
  },
  too_many_urges: {
    title: { zh: '催单次数已满', en: 'Urged often enough' },
    detail: {
      zh: '每张工单最多催 {most} 次，商家都看得到。',
      en: 'A request can be urged {most} times, and the merchant sees them all.',
    },
  },
  amount_exceeds_compensation: {
    title: { zh: '超过规则规定的赔付', en: 'More than the rules give' },
    detail: {
      zh: '赔付 {amount_minor}，规则最多 {most_minor}。',
      en: '{amount_minor} were ordered, and the rules give {most_minor} at most.',
    },
  },
  amount_exceeds_loss: {
    title: { zh: '超过可以退还的金额', en: 'More than was lost' },
    detail: {
      zh: '退还 {amount_minor}，可以退还的只有 {lost_minor}。',
      en: '{amount_minor} are to be given back, and {lost_minor} were lost.',
    },
  },
  points_exceed_violation: {
    title: { zh: '超过该违规的扣分', en: 'More points than it weighs' },
    detail: {
      zh: '退回 {points} 分，可以退回的只有 {most} 分。',
      en: '{points} points are to be taken back, and {most} stand.',
    },
  },
  already_blocked: {
    title: { zh: '已经拉黑', en: 'Blocked already' },
    detail: { zh: '该买家已被拉黑。', en: 'This buyer is blocked already.' },
  },
  not_blocked: {
    title: { zh: '没有拉黑', en: 'Not blocked' },
    detail: { zh: '该买家没有被拉黑。', en: 'This buyer is not blocked.' },
  },
  supplement_empty: {
    title: { zh: '没有补充任何内容', en: 'Nothing was added' },
    detail: { zh: '请补充说明或凭证。', en: 'Add words, or proof.' },
  },
  subject_busy: {
    title: { zh: '刚有人对同一事项提出', en: 'Somebody was faster' },
    detail: {
      zh: '对同一事项刚刚提出了另一件，请重新查看。',
      en: 'Another case about the same has just been opened. Look again.',
    },
  },
}
