import { words } from '../../ui/wording.ts'

export const clockWords = words({
  title: { zh: '商城时钟', en: 'The clock' },
  shows: { zh: '现在是商城时间 {moment}', en: 'The marketplace’s clock shows {moment}' },
  live: { zh: '正式商城用真实时间，不能拨动。', en: 'A live marketplace keeps real time and can’t be turned.' },
  hint: {
    zh: '沙箱的时钟停着不走。拨到哪里，路上的期限就依次在各自的时刻触发。',
    en: 'A sandbox’s clock stands still. Turn it, and each deadline on the way fires at its own moment, in order.',
  },
  to: { zh: '拨到', en: 'Turn it' },
  hour: { zh: '过一小时', en: 'An hour on' },
  day: { zh: '过一天', en: 'A day on' },
  week: { zh: '过七天', en: 'Seven days on' },
  moment: { zh: '指定时间', en: 'To a moment' },
  moment_label: { zh: '商城时间', en: 'Marketplace time' },
  ahead: { zh: '路上的期限', en: 'Deadlines on the way' },
  fires: { zh: '会触发 {count} 个期限', en: '{count|deadline fires|deadlines fire}' },
  fires_many: { zh: '会触发 {count} 个以上的期限', en: 'More than {count} deadlines fire' },
  fires_none: { zh: '路上没有期限', en: 'No deadline on the way' },
  otherwise: { zh: '{title}：{otherwise}', en: '{title}: {otherwise}' },
  turn: { zh: '拨到 {moment}', en: 'Turn to {moment}' },
  turned: { zh: '已拨到 {moment}，经过见事件流。', en: 'It shows {moment} now; the feed says what happened.' },
  same: { zh: '用接口拨', en: 'The same by the API' },
})
