/**
 * Bodies that the reference shows, one dispute from its marketplace to the platform's step: a test sends them in this
 * order. Operations whose schema says enough have none.
 */
export const examples: Readonly<Record<string, object>> = {
  'POST /v1/marketplaces': {
    id: 'my-shop',
    name: '我的商城',
    pack: 'standard',
    mode: 'sandbox',
    now: '2026-11-16T09:00:00+08:00',
  },
  'POST /v1/keys': { name: '订单系统' },
  'POST /v1/tokens': { role: 'buyer', id: 'b1', name: '小冯' },
  'PUT /v1/orders/{id}': {
    buyer: { id: 'b1', name: '小冯' },
    merchant: { id: 'm1', name: '星空灯饰' },
    currency: 'CNY',
    paid_at: '2026-11-16T08:00:00+08:00',
    shipping_fee_minor: 0,
    lines: [
      {
        id: 'lamp',
        title: '护眼台灯',
        category: 'lighting',
        goods: 'physical',
        quantity: 1,
        paid_minor: 15_800,
        promises: [],
      },
    ],
  },
  'POST /v1/orders/{id}/shipments': {
    id: 'parcel-1',
    direction: 'outbound',
    carrier: '中通',
    tracking_number: 'ZT1113',
  },
  'POST /v1/shipments/{id}/scans': { at: '2026-11-16T09:00:00+08:00', kind: 'signed', signed_by: '小冯' },
  'POST /v1/deposits/{merchant_id}': { amount_minor: 100_000, currency: 'CNY', reference: '2026-11' },
  'POST /v1/cases': {
    kind: 'after_sale',
    order_id: 'o-1001',
    claim: { remedy: 'return_refund', reason: 'not_as_described', lines: [{ line_id: 'lamp', quantity: 1 }] },
    statement: '页面写的是 4000K，实际偏黄。',
  },
  'POST /v1/cases/{id}/messages': { text: '您好，请问什么时候能处理？' },
  'POST /v1/clock/advance': { by: 'PT48H' },
  'POST /v1/sandbox/payment-provider': { behaviour: 'settle', delay: 'PT5M' },
}
