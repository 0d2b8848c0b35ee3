/** The reference's chapters, in the order in which an integrator comes to them. */
export const chapters: readonly { readonly name: string; readonly description: string }[] = [
  { name: 'marketplaces', description: '商城、令牌、时钟 · Marketplaces, tokens, the clock' },
  { name: 'orders', description: '订单与物流 · Orders and logistics' },
  { name: 'cases', description: '案件、操作、留言 · Cases, actions, messages' },
  { name: 'evidence', description: '凭证 · Evidence' },
  { name: 'rulings', description: '判定 · Rulings' },
  { name: 'standing', description: '商家档案：扣分、处理、保证金 · Merchants’ standing: points, sanctions, deposits' },
  { name: 'money', description: '账户、分录、付款、保证金 · Accounts, postings, payouts, deposits' },
  { name: 'events', description: '事件流 · The feed of events' },
  { name: 'rules', description: '规则包与回测 · Packs and back-tests' },
  { name: 'demo', description: '演示商城 · The marketplaces for visitors' },
  { name: 'server', description: '服务状态 · The server itself' },
]
