import { words } from '../ui/wording.ts'

export const integratorWords = words({
  title: { zh: '对接工作台', en: 'Integration' },
  docs: { zh: '接口文档', en: 'API reference' },
  openapi: { zh: 'OpenAPI 文件', en: 'OpenAPI document' },
  key: { zh: '商城密钥', en: 'The marketplace’s key' },
  key_hint: { zh: '以 mkt_ 开头，只留在这个标签页里', en: 'Begins with mkt_ and stays in this tab alone' },
  key_fault: { zh: '商城密钥以 mkt_ 开头', en: 'A marketplace’s key begins with mkt_' },
  key_where: { zh: '密钥从哪里来', en: 'Where keys come from' },
  key_made: {
    zh: '运行评理的人用根密钥建商城，回答里就有它的密钥；同样的请求再发一次，得到同一个密钥。',
    en: 'Who runs Pingli sets up a marketplace with the root key; the answer has its key, again when asked again.',
  },
  enter: { zh: '进入', en: 'Go in' },
  clock: { zh: '商城时钟', en: 'The clock' },
  clock_shows: { zh: '{date}，{moment}', en: '{date}, {moment}' },
  clock_live: { zh: '正式商城用真实时间。', en: 'A live marketplace keeps real time.' },
  turn_PT1H: { zh: '过一小时', en: 'An hour on' },
  turn_P1D: { zh: '过一天', en: 'A day on' },
  turn_P7D: { zh: '过七天', en: 'Seven days on' },
  tokens: { zh: '给一个人发令牌', en: 'A token for a person' },
  role: { zh: '身份', en: 'Role' },
  person: { zh: '他在商城里的编号', en: 'What the marketplace calls him' },
  make_token: { zh: '发令牌', en: 'Make the token' },
  open_page: { zh: '打开他的页面', en: 'Open his page' },
  feed: { zh: '事件流', en: 'The feed of events' },
  feed_hint: {
    zh: '按发生顺序，从游标往后读，可以重放；每一条都带上一条的哈希。',
    en: 'In order, read on from a cursor, again as often as you like; each has the hash of the one before in its case.',
  },
  feed_empty: { zh: '还没有事件', en: 'Nothing has happened yet' },
  feed_on: { zh: '继续读', en: 'Read on' },
})
