import type { ProblemWording } from '../problem-wording.ts'

export const orderProblems: Readonly<Record<string, ProblemWording>> = {
  order_differs: {
    title: { zh: '订单内容不同', en: 'The order differs' },
    detail: {
      zh: '订单之前上报的商品、金额、当事人或日期与此不同；订单上报后不能更改。',
      en: 'The order was reported with other lines, amounts, parties or dates, and those don’t change.',
    },
  },
  market_unknown: {
    title: { zh: '无法认定是哪个市场', en: 'Which market isn’t known' },
    detail: {
      zh: '[没有市场“{market}”，]请写明属于哪个市场[，可为 {known}]。',
      en: '[There is no market “{market}”. ]Say which market it is[, one of {known}].',
    },
  },
  currency_not_of_market: {
    title: { zh: '币种不属于该市场', en: 'Another market’s currency' },
    detail: {
      zh: '市场 {market} 的币种为 {market_currency}，订单写的是 {currency}。',
      en: 'The market {market} sells in {market_currency}, and the order says {currency}.',
    },
  },
  order_busy: {
    title: { zh: '订单正忙', en: 'The order is busy' },
    detail: {
      zh: '同时有太多操作涉及这个订单，请稍后重试。',
      en: 'Too many things happen to this order at once. Try again.',
    },
  },
  shipment_differs: {
    title: { zh: '包裹内容不同', en: 'The shipment differs' },
    detail: {
      zh: '同一个包裹编号之前上报的是别的包裹。',
      en: 'This id was reported for another parcel.',
    },
  },
  line_not_found: {
    title: { zh: '订单里没有这一行', en: 'The order has no such line' },
    detail: {
      zh: '订单里没有所写的商品行。',
      en: 'The order has no such line.',
    },
  },
}
