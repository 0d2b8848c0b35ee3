import type { Visitor } from './demo-visitor.ts'

/** A few more orders and claims of the lamp shop, and a breach, so that its pages show what there is to see. */
export async function fillShop(visitor: Visitor, rootKey: string): Promise<void> {
  const shop = { id: 'taobao', name: '淘宝', pack: 'taobao', mode: 'sandbox' }
  const { integration_key: key } = await visitor.post('/v1/marketplaces', shop, rootKey)
  for (const [place, sale] of SALES.entries()) {
    const order = `lamp-${place + 1}`
    const buyer = { id: `guest${place + 1}`, name: sale.buyer }
    await visitor.put(`/v1/orders/${order}`, orderOf(sale, buyer), key)
    const parcel = { id: `${order}-parcel`, direction: 'outbound', carrier: '中通', tracking_number: `ZT20${place}` }
    await visitor.post(`/v1/orders/${order}/shipments`, parcel, key)
    await visitor.post(`/v1/shipments/${parcel.id}/scans`, { at: '2026-11-17T10:00:00+08:00', kind: 'signed' }, key)
    const { token } = await visitor.post('/v1/tokens', { role: 'buyer', ...buyer }, key)
    await visitor.post('/v1/cases', { kind: 'after_sale', order_id: order, claim: sale.claim }, token)
  }
  await breach(visitor, key)
}

async function breach(visitor: Visitor, key: string): Promise<void> {
  const { token } = await visitor.post('/v1/tokens', { role: 'agent', id: 'agent' }, key)
  const about = { kind: 'complaint', merchant_id: 'xingkong', claim: { reason: 'forbidden_goods' } }
  const { id } = await visitor.post('/v1/cases', about, token)
  await visitor.post(`/v1/cases/${id}/actions/uphold`, { reasons: '页面含违禁宣传，已核实', degree: 3 }, token)
}

function orderOf({ title, paid }: Sale, buyer: { id: string; name: string }) {
  const line = { id: 'lamp', title, category: 'lamp', goods: 'physical', quantity: 1, paid_minor: paid, promises: [] }
  return {
    buyer,
    merchant: { id: 'xingkong', name: '星空灯饰' },
    currency: 'CNY',
    paid_at: '2026-11-13T09:00:00+08:00',
    shipping_fee_minor: 0,
    lines: [line],
  }
}

interface Sale {
  readonly title: string
  readonly buyer: string
  readonly paid: number
  readonly claim: { readonly reason: string; readonly remedy: string }
}

const SALES: readonly Sale[] = [
  { title: '北欧吊灯 三头', buyer: '小严', paid: 45900, claim: { reason: 'damaged', remedy: 'exchange' } },
  { title: '床头壁灯 一对', buyer: '小秦', paid: 21800, claim: { reason: 'missing_item', remedy: 'refund_only' } },
  { title: '落地灯 胡桃木', buyer: '小许', paid: 36900, claim: { reason: 'no_reason', remedy: 'return_refund' } },
  { title: '感应小夜灯 两只装', buyer: '小何', paid: 5900, claim: { reason: 'quality', remedy: 'return_refund' } },
  { title: '吸顶灯 客厅', buyer: '小吕', paid: 89900, claim: { reason: 'not_as_described', remedy: 'refund_only' } },
]
