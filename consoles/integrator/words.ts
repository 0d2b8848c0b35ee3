import { words } from '../ui/wording.ts'

export const integratorWords = words({
  title: { zh: '对接工作台', en: 'Integration' },
  lead: {
    zh: '把商城的订单、物流、支付接上评理，读它的事件，把买家的页面放进自己的网站。',
    en: 'Connect a marketplace’s orders, logistics and payments, read its events, show buyers their pages.',
  },
  nav_start: { zh: '快速开始', en: 'Quick start' },
  nav_keys: { zh: '密钥', en: 'Keys' },
  nav_feed: { zh: '事件流', en: 'The feed' },
  nav_clock: { zh: '时钟', en: 'The clock' },
  nav_embedding: { zh: '嵌入', en: 'Embedding' },
  docs: { zh: '接口文档', en: 'API reference' },
  problems: { zh: '拒绝的代码', en: 'Refusals and their codes' },
  openapi: { zh: 'OpenAPI 文件', en: 'OpenAPI document' },
  key: { zh: '商城密钥', en: 'The marketplace’s key' },
  key_hint: { zh: '以 mkt_ 开头，只留在这个标签页里', en: 'Begins with mkt_ and stays in this tab alone' },
  key_fault: { zh: '商城密钥以 mkt_ 开头', en: 'A marketplace’s key begins with mkt_' },
  key_where: { zh: '密钥从哪里来', en: 'Where keys come from' },
  key_made: {
    zh: '运行评理的人用根密钥建商城，回答里就有它的第一个密钥；别的密钥在这里新建。',
    en: 'Who runs Pingli sets up a marketplace with the root key; the answer has its first key. Others are made here.',
  },
  enter: { zh: '进入', en: 'Go in' },
  demo: { zh: '先拿演示商城试', en: 'Try it on a demo marketplace' },
  demo_hint: {
    zh: '一点就进，密钥已备好；想怎么试都行，不影响别的商城。',
    en: 'One click, and you have its key. Try whatever you like: no other marketplace is touched.',
  },
})
