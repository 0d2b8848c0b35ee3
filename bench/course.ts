import type { Call, Reply } from './connection.ts'

/** A person who has signed in, with one item of evidence uploaded. */
export interface Person {
  readonly token: string
  readonly evidenceId: string
}

export interface Cast {
  readonly buyer: Person
  readonly merchant: Person
  readonly agent: Pick<Person, 'token'>
}

export type Ask = (call: Call) => Promise<Reply>

interface Step {
  readonly by: keyof Cast
  /** After the case's own address. */
  readonly path: string
  readonly body: (cast: Cast) => object
}

/** A disputed case from its opening to the ruling: eleven commands, of which three write to the conversation. */
const STEPS: readonly Step[] = [
  { by: 'merchant', path: '/messages', body: () => ({ text: '您好，我们正在核实发货记录，请稍等。' }) },
  { by: 'merchant', path: '/actions/refuse', body: () => ({ reason: 'as_described', statement: '商品与页面一致' }) },
  { by: 'buyer', path: '/actions/request_intervention', body: () => ({ statement: '商家拒绝，请平台判断' }) },
  { by: 'buyer', path: '/messages', body: () => ({ text: '照片已经上传，颜色明显不同。' }) },
  { by: 'buyer', path: '/actions/submit_evidence', body: ({ buyer }) => ({ evidence_ids: [buyer.evidenceId] }) },
  {
    by: 'merchant',
    path: '/actions/submit_evidence',
    body: ({ merchant }) => ({ evidence_ids: [merchant.evidenceId] }),
  },
  { by: 'merchant', path: '/messages', body: () => ({ text: '发货前的质检记录也上传了。' }) },
  { by: 'buyer', path: '/actions/finish_evidence', body: () => ({}) },
  { by: 'merchant', path: '/actions/contest_evidence', body: () => ({}) },
  {
    by: 'agent',
    path: '/actions/rule',
    body: ({ buyer }) => ({
      liability: 'merchant',
      findings: [{ fact: '颜色与描述不符', established: 'yes', evidence_ids: [buyer.evidenceId] }],
      remedies: [{ kind: 'refund', amount_minor: PAID_MINOR }],
      clauses: ['TB-DSP-6'],
      reasons: '页面颜色与实物明显不同',
    }),
  },
]

export const PAID_MINOR = 8900

/** Plays one case to its end, one command after the other, each with its own key; `stop` may end it between two. */
export async function playCourse(
  orderId: string,
  cast: Cast,
  { ask, stop = () => false }: { ask: Ask; stop?: () => boolean },
): Promise<void> {
  const opened = await ask({ ...openingOf(orderId, cast), key: `${orderId}-0` })
  if (opened.location === undefined) throw new Error(`the case did not open: ${opened.status} ${opened.body}`)
  for (const [place, { by, path, body }] of STEPS.entries()) {
    if (stop()) return
    const call = { method: 'POST', path: `${opened.location}${path}`, token: cast[by].token } as const
    await ask({ ...call, key: `${orderId}-${place + 1}`, body: body(cast) })
  }
}

export function openingOf(orderId: string, { buyer }: Cast): Call {
  const lines = [{ line_id: 'l1', quantity: 1 }]
  const claim = { remedy: 'refund_only', reason: 'not_as_described', amount_minor: PAID_MINOR, lines }
  const body = { kind: 'after_sale', order_id: orderId, claim, statement: '颜色与描述不符' }
  return { method: 'POST', path: '/v1/cases', token: buyer.token, body }
}
