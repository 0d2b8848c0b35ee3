import type { ProblemWording } from '../problem-wording.ts'

export const policyProblems: Readonly<Record<string, ProblemWording>> = {
  not_ahead: {
    title: { zh: '生效日不在以后', en: 'It doesn’t begin in the future' },
    detail: {
      zh: '{clause} 的新数值写着自 {date} 起：已经开始的日子按当时的规则，请写今天之后的日子。',
      en: 'The new value of {clause} is for {date} on: rules never change a day that has begun. Take one after today.',
    },
  },
  checks_running: {
    title: { zh: '正在检查别的改动', en: 'Other changes are being checked' },
    detail: {
      zh: '每个商城同时至多检查 {most} 份改动，请稍后再试。',
      en: 'A marketplace has {most} changes checked at once at most. Try again in a moment.',
    },
  },
  rules_have_errors: {
    title: { zh: '规则的检查没有通过', en: 'The rules have errors' },
    detail: {
      zh: '这样改，检查会发现 {count} 个错误，见 errors。什么也没有发布。',
      en: 'Changed so, the check finds {count} errors; see errors. Nothing was published.',
    },
  },
  rules_changed: {
    title: { zh: '规则已有别的改动', en: 'The rules have changed meanwhile' },
    detail: {
      zh: '您看过之后，别人已经改动了规则（第 {version} 次改动）。请再看一遍检查结果，再发布。',
      en: 'Somebody else has changed the rules since (change {version}). Look at the check again, then publish.',
    },
  },
  other_pack: {
    title: { zh: '不是本商城的规则包', en: 'Not this marketplace’s pack' },
    detail: {
      zh: '本商城用的是规则包 {own}，不能为它发布 {pack} 的改动。',
      en: 'This marketplace goes by the pack {own}: changes of {pack} can’t be published for it.',
    },
  },
  policy_full: {
    title: { zh: '改动太多', en: 'Too many changes' },
    detail: {
      zh: '一个商城至多保存 {most} 次规则改动。请把它们写进规则包的文件。',
      en: 'A marketplace holds {most} changes of its rules at most. Write them into the pack’s files.',
    },
  },
  publication_begun: {
    title: { zh: '已经施行，不能撤回', en: 'It has begun and can’t be withdrawn' },
    detail: {
      zh: '第 {number} 次发布自 {date} 起施行。要改，请发布一个新的数值。',
      en: 'Publication {number} has been in force since {date}. To change it, publish a new value.',
    },
  },
  publication_withdrawn: {
    title: { zh: '已经撤回', en: 'It was withdrawn already' },
    detail: { zh: '第 {number} 次发布已经撤回。', en: 'Publication {number} was withdrawn before.' },
  },
}
