import type { ProblemWording } from '../problem-wording.ts'

/** Refusals about a merchant's standing. */
export const standingProblems: Readonly<Record<string, ProblemWording>> = {
  moment_to_come: {
    title: { zh: '时间未到', en: 'That moment is still to come' },
    detail: { zh: '商城的时间现在是 {now}。', en: 'The marketplace’s clock shows {now}.' },
  },
  unknown_sanction: {
    title: { zh: '没有这项处理', en: 'There is no such sanction' },
    detail: { zh: '该商家没有这项处理。', en: 'This merchant has no sanction of that name.' },
  },
  sanction_not_begun: {
    title: { zh: '处理尚未开始', en: 'The sanction has not begun' },
    detail: { zh: '处理开始之后才能记录。', en: 'It can be dealt with once it runs.' },
  },
  sanction_over: {
    title: { zh: '处理已经结束', en: 'The sanction is over' },
    detail: { zh: '这项处理已经结束。', en: 'It has ended, and there is nothing more to do about it.' },
  },
  nothing_awaited: {
    title: { zh: '无须记录', en: 'It does not wait for that' },
    detail: {
      zh: '这项处理的结束不以此为条件，或已经记录。',
      en: 'Its end does not depend on this, or it was recorded already.',
    },
  },
  no_deposit_level: {
    title: { zh: '规则没有这些类目的保证金', en: 'No deposit level for these categories' },
    detail: { zh: '商城的规则没有写明这些类目的保证金。', en: 'The rules name no deposit for these categories.' },
  },
  deposit_still_required: {
    title: { zh: '保证金仍须保留', en: 'The deposit is still needed' },
    detail: {
      zh: '要退还 {amount_minor}，可以退还的只有 {releasable_minor}。',
      en: '{amount_minor} are to be released, and {releasable_minor} can be.',
    },
  },
  merchant_owes: {
    title: { zh: '商家仍有欠款', en: 'The merchant still owes' },
    detail: {
      zh: '平台还要向该商家追回 {owed_minor}。',
      en: 'The platform still has {owed_minor} to recover from him.',
    },
  },
  cases_still_open: {
    title: { zh: '还有未结束的案件', en: 'Cases are still open' },
    detail: {
      zh: '对该商家还有 {open_cases} 件案件未结束，结束之后才退还保证金。',
      en: 'The deposit is paid back once the cases against this merchant have ended; {open_cases} are open.',
    },
  },
  points_converted_already: {
    title: { zh: '旧扣分已经转换', en: 'The older points were converted already' },
    detail: { zh: '该商家的旧扣分已经转换过一次。', en: 'This merchant’s older points have been converted once.' },
  },
  no_conversion: {
    title: { zh: '没有可转换的扣分', en: 'Nothing to convert' },
    detail: {
      zh: '商城的规则没有旧扣分的转换，或转换为 0 分。',
      en: 'The rules convert no older points, or these come to none.',
    },
  },
  standing_busy: {
    title: { zh: '商家档案正在变动', en: 'The standing keeps changing' },
    detail: {
      zh: '别的操作正在改动该商家的档案，请再试。',
      en: 'Others keep changing this merchant’s standing. Try again.',
    },
  },
  figures_not_published: {
    title: { zh: '指标尚未公布', en: 'No figures are published yet' },
    detail: {
      zh: '指标在每日结束后公布；此日及以前没有公布过。',
      en: 'Figures are published once a day is over, and none were up to this day.',
    },
  },
}
