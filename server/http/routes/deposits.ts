import { currencyField, type JsonSchema, positiveAmountMinorField, textField } from '../../../core/kernel/fields.ts'
import { formatInstant } from '../../../core/kernel/instant.ts'
import type { PostingRow } from '../../application/commit-plan.ts'
import type { Deposit } from '../../application/deposits.ts'
import { keepOnce } from '../keep-once.ts'
import type { HttpPorts } from '../ports.ts'
import { notFound } from '../problems/problem.ts'
import { rejectionProblem } from '../problems/rejection-problem.ts'
import { ownMerchant } from '../request/own-merchant.ts'
import { type Route, route } from '../route.ts'
import { postingSchema } from '../schemas/money-schemas.ts'
import { postingView } from '../views/money-view.ts'
import { marketplaceContext } from './marketplace-context.ts'

const depositFields = {
  type: 'object',
  properties: { amount_minor: positiveAmountMinorField, currency: currencyField, reference: textField(100) },
  required: ['amount_minor', 'currency', 'reference'],
  additionalProperties: false,
} as const satisfies JsonSchema

export function depositRoutes(ports: HttpPorts): readonly Route[] {
  const pay = route({
    method: 'post',
    path: '/v1/deposits/{merchant_id}',
    tag: 'money',
    summary: { zh: '上报商家缴存的保证金', en: 'Report what a merchant paid into his deposit' },
    by: ['integration'],
    body: depositFields,
    answers: { 201: { description: 'The posting', schema: postingSchema } },
    handle: async asked => {
      const { marketplaceId, params, caller, body } = asked
      const deposit = { ...body, marketplaceId, merchantId: ownMerchant(params.merchant_id, caller) }
      const posting = await keepOnce(asked, () => paid(deposit, ports), ports)
      const { snapshot } = await marketplaceContext(marketplaceId, ports)
      return { status: 201, body: postingView(posting, at => formatInstant(at, snapshot.zone)) }
    },
  })
  return [pay]
}

async function paid(deposit: Deposit, ports: HttpPorts): Promise<PostingRow> {
  const result = await ports.payDeposit(deposit)
  if (result.status === 'not_found') throw notFound()
  if (result.status === 'rejected') throw rejectionProblem(result.rejection)
  return result.posting
}
