import { words } from '../../ui/wording.ts'

export const quickStartWords = words({
  title: { zh: '三条命令跑起来', en: 'Up and running in three commands' },
  hint: {
    zh: '在终端里依次执行。地址、密钥、时间都已填好。',
    en: 'Paste them into a terminal, one after another. Address, key and time are filled in.',
  },
  marketplace: { zh: '商城', en: 'Marketplace' },
  address: { zh: '地址', en: 'Address' },
  clock: { zh: '商城时间', en: 'Its clock' },
  key: { zh: '密钥', en: 'Key' },
  sandbox: { zh: '沙箱', en: 'Sandbox' },
  live: { zh: '正式', en: 'Live' },
  step_key: { zh: '先记下密钥', en: 'First, the key' },
  step_key_hint: {
    zh: '这里只显示开头和末尾，复制到的是完整的密钥。',
    en: 'Shown by its beginning and end alone; what you copy is all of it.',
  },
  step_order: { zh: '一、上报一个订单', en: '1. Report an order' },
  step_order_hint: {
    zh: '买家和商家从此能在它上面提出售后。同样的内容再发一次，什么也不会变。',
    en: 'From now on its buyer can apply for after-sales. The same again changes nothing.',
  },
  step_token: { zh: '二、给买家发令牌', en: '2. A token for its buyer' },
  step_token_hint: {
    zh: '带着它打开 /buyer/#token=…，就是买家的页面。',
    en: 'With it, /buyer/#token=… is the buyer’s page.',
  },
  step_feed: { zh: '三、读事件流', en: '3. Read the feed' },
  step_feed_hint: {
    zh: '处理完一页，用最后一条的 cursor 接着读：after=…',
    en: 'When a page is handled, go on with its last cursor: after=…',
  },
  sample_buyer: { zh: '小冯', en: 'Feng' },
  sample_merchant: { zh: '星空灯饰', en: 'Starry Lamps' },
  sample_goods: { zh: '护眼台灯', en: 'Desk lamp' },
})
