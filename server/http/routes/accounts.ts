import { formatInstant } from '../../../core/kernel/instant.ts'
import type { Caller } from '../authentication/caller.ts'
import type { HttpPorts } from '../ports.ts'
import { notFound } from '../problems/problem.ts'
import { sightIn, sightQuery } from '../request/sight.ts'
import { type Route, route } from '../route.ts'
import { accountSchema } from '../schemas/money-schemas.ts'
import { marketplaceContext } from './marketplace-context.ts'

export function accountRoutes(ports: HttpPorts): readonly Route[] {
  const show = route({
    method: 'get',
    path: '/v1/accounts/{path}',
    tag: 'money',
    summary: {
      zh: '账户现在或过去某一刻的余额，公布的或更正后的，如 merchant:m1:deposit',
      en: 'What an account holds or held at a past moment, as published or corrected, such as merchant:m1:deposit',
    },
    by: ['integration', 'merchant', 'buyer', 'agent', 'supervisor', 'auditor'],
    query: sightQuery,
    answers: { 200: { description: 'Its balance', schema: accountSchema } },
    handle: async ({ caller, marketplaceId, params, query }) => {
      const path = params.path ?? ''
      if (!isAccount(path) || !isOwnAccount(path, caller)) throw notFound()
      const { now, snapshot } = await marketplaceContext(marketplaceId, ports)
      const { zone } = snapshot
      const { view = 'published' } = query
      const { asOf } = sightIn(query, { now, zone })
      const found =
        asOf === now
          ? await ports.queries.balances(marketplaceId, path)
          : await ports.queries.balancesThen({ marketplaceId, path, asOf, view })
      const balances = found.map(({ currency, balanceMinor }) => ({ currency, balance_minor: balanceMinor }))
      const own = balances.find(({ currency }) => currency === snapshot.currency) ?? balances[0]
      // Nothing has moved there yet: then there is nothing in it.
      const shown = own ?? { currency: snapshot.currency, balance_minor: 0 }
      return { status: 200, body: { path, as_of: formatInstant(asOf, zone), view, ...shown, balances } }
    },
  })
  return [show]
}

function isAccount(path: string): boolean {
  return /^(?:escrow:order|merchant|buyer|platform|external)(?::[\w.-]{1,64}){1,3}$/.test(path)
}

export function isOwnAccount(path: string, caller: Caller): boolean {
  if (caller.role === 'buyer') return path.startsWith(`buyer:${caller.id}:`)
  return caller.role !== 'merchant' || path.startsWith(`merchant:${caller.merchantId}:`)
}
