/** What the commands are about. */
export interface QuickStart {
  readonly address: string
  /** What the marketplace's clock shows. */
  readonly now: string
  readonly currency: string
  readonly market: string | null
  readonly names: { readonly buyer: string; readonly merchant: string; readonly goods: string }
}

/** An order of this moment. It is called by it, so that the command may be given again at another. */
export function orderCommand({ address, now, currency, market, names }: QuickStart): string {
  const stamp = now.replace(/\D/g, '').slice(0, 12)
  const order = {
    buyer: { id: 'b1', name: names.buyer },
    merchant: { id: 'm1', name: names.merchant },
    currency,
    ...(market !== null && { market }),
    paid_at: now,
    shipping_fee_minor: 0,
  }
  const line = `    "lines": [{\n${fieldLines({ ...LINE, title: names.goods }, 6)}\n    }]`
  const body = `  -d '{\n${fieldLines(order, 4)},\n${line}\n  }'`
  return [`curl -X PUT ${address}/v1/orders/quick-${stamp} \\`, ...HEADERS, body].join('\n')
}

export function tokenCommand({ address, names }: QuickStart): string {
  const person = { role: 'buyer', id: 'b1', name: names.buyer }
  const key = `  -H "Idempotency-Key: $(date +%s)" \\`
  return [`curl -X POST ${address}/v1/tokens \\`, ...HEADERS, key, `  -d '${JSON.stringify(person)}'`].join('\n')
}

export function feedCommand({ address }: QuickStart): string {
  return `curl "${address}/v1/events?limit=5" \\\n  -H "Authorization: Bearer $PINGLI_KEY"`
}

export function keyCommand(key: string): string {
  return `export PINGLI_KEY='${key}'`
}

function fieldLines(fields: object, indent: number): string {
  const lines = Object.entries(fields).map(([name, value]) => `"${name}": ${JSON.stringify(value)}`)
  return lines.map(line => ' '.repeat(indent) + line).join(',\n')
}

const HEADERS = [`  -H "Authorization: Bearer $PINGLI_KEY" \\`, `  -H "Content-Type: application/json" \\`]
const LINE = {
  id: 'l1',
  title: '',
  category: 'lighting',
  goods: 'physical',
  quantity: 1,
  paid_minor: 15_800,
  promises: [],
}
