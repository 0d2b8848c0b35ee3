import type { ProblemWording } from '../problem-wording.ts'

export const backtestProblems: Readonly<Record<string, ProblemWording>> = {
  backtest_running: {
    title: { zh: '已有试算正在进行', en: 'A back-test is already running' },
    detail: {
      zh: '每个商城同时只做一次试算，请等 {id} 结束后再试。',
      en: 'A marketplace has one back-test at a time. Try again when {id} has ended.',
    },
  },
  clause_not_changeable: {
    title: { zh: '条款不能这样改', en: 'The clause can’t be changed so' },
    detail: {
      zh: '条款 {clause} 不能取这个值：{why}。',
      en: 'The clause {clause} can’t have this value: {why}.',
    },
  },
}
