import { words } from '../ui/wording.ts'

export const startWords = words({
  title: { zh: '演示', en: 'Demo' },
  headline: {
    zh: '买家和商家说不到一起，请人评评理',
    en: 'When buyer and seller can’t agree, let someone judge who is right',
  },
  lead: {
    zh: '评理接在商城的订单和支付后面，处理退款、退货、举证、平台介入、判定、先行垫付。下面每个商城都在运行，挑一个人，就从他的眼里看。',
    en: 'Pingli handles refunds, returns, proof and rulings behind a marketplace. Pick a person and look as they do.',
  },
  marketplaces: { zh: '选一个商城', en: 'Pick a marketplace' },
  stories: { zh: '选一件事，选一个人', en: 'Pick a dispute, and a person' },
  stories_hint: {
    zh: '同一件事，买家、商家、平台各看到自己的一面。',
    en: 'One dispute: buyer, merchant and platform each see their own side of it.',
  },
  stories_ended: { zh: '已经有结果的，可以从头来一遍', en: 'Decided by now; each can begin anew' },
  be: { zh: '{role}：{name}', en: '{role}: {name}' },
  buyer: { zh: '买家', en: 'Buyer' },
  merchant: { zh: '商家', en: 'Merchant' },
  agent: { zh: '平台客服', en: 'Agent' },
  supervisor: { zh: '客服主管', en: 'Supervisor' },
  policy_owner: { zh: '规则运营', en: 'Policy owner' },
  platform: { zh: '平台的人', en: 'The platform’s people' },
  reset: { zh: '从头来一遍', en: 'Begin this story anew' },
  reset_done: {
    zh: '已重新开始：商品刚刚签收，等买家申请。',
    en: 'Begun anew: the goods have arrived, and the buyer may apply.',
  },
  no_case: { zh: '还没有申请', en: 'Nobody has applied yet' },
  due: { zh: '截止 {moment}', en: 'due {moment}' },
  time: { zh: '现在是商城时间 {moment}', en: 'The marketplace’s clock shows {moment}' },
  time_hint: {
    zh: '这里的时钟不会自己走。拖动滑块拨动它，期限就会到；每个圆点是一个期限。',
    en: 'This clock stands still. Pull the slider to turn it, and deadlines come due; each dot is one.',
  },
  turn_label: { zh: '把时钟拨到', en: 'Turn the clock to' },
  turn: { zh: '拨到 {moment}', en: 'Turn to {moment}' },
  turn_next: { zh: '拨到下一个期限之后', en: 'Past the next deadline' },
  turn_day: { zh: '过一天', en: 'A day on' },
  ahead: { zh: '接下来的期限', en: 'Deadlines ahead' },
  none_ahead: { zh: '三十天内没有期限', en: 'No deadline within thirty days' },
  happened: { zh: '路上发生了', en: 'What happened on the way' },
  nothing: { zh: '什么也没有发生', en: 'Nothing happened' },
  no_demo: {
    zh: '这台服务器没有打开演示。商城用自己的系统签发令牌，带着令牌打开买家、商家和平台的页面。',
    en: 'This server runs without its demo. People come from their marketplace, which says who they are.',
  },
  docs: { zh: '接口文档', en: 'API reference' },
  integrator: { zh: '对接工作台', en: 'For integrators' },
  gallery: { zh: '组件一览', en: 'The components' },
})
