/** An order as a marketplace reports it: one cup for 89 yuan. */
export function anOrder(changes: Readonly<Record<string, unknown>> = {}) {
  return {
    buyer: { id: 'b1', name: '白女士' },
    merchant: { id: 'm1', name: '明记' },
    currency: 'CNY',
    paid_at: '2026-03-01T09:00:00+08:00',
    shipping_fee_minor: 0,
    lines: [
      {
        id: 'l1',
        title: '青瓷杯',
        category: 'kitchen',
        goods: 'physical',
        quantity: 1,
        paid_minor: 8900,
        promises: [],
      },
    ],
    ...changes,
  }
}
