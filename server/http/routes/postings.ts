import { idField, type JsonSchema } from '../../../core/kernel/fields.ts'
import { formatInstant } from '../../../core/kernel/instant.ts'
import type { PostingFilter } from '../../application/queries.ts'
import type { Caller } from '../authentication/caller.ts'
import type { CaseAccess } from '../case-access.ts'
import type { HttpPorts } from '../ports.ts'
import { notFound } from '../problems/problem.ts'
import { pageFields, pagePlace, presentPage } from '../request/page.ts'
import { type SightAsked, sightFields, sightIn } from '../request/sight.ts'
import { type Asked, type Route, route } from '../route.ts'
import { postingSchema } from '../schemas/money-schemas.ts'
import { listOf } from '../schemas/schema-parts.ts'
import { postingView } from '../views/money-view.ts'
import { isOwnAccount } from './accounts.ts'
import { marketplaceContext } from './marketplace-context.ts'

export const postingFilterFields = {
  case_id: idField,
  account: { type: 'string', minLength: 1, maxLength: 200 },
  ...sightFields,
} as const satisfies Record<string, JsonSchema>

const postingFilter = {
  type: 'object',
  properties: { ...postingFilterFields, ...pageFields },
  additionalProperties: false,
} as const satisfies JsonSchema

export function postingRoutes(ports: HttpPorts, access: CaseAccess): readonly Route[] {
  const list = route({
    method: 'get',
    path: '/v1/postings',
    tag: 'money',
    summary: {
      zh: '案件或账户的资金分录，到现在或过去任何一刻为止，先后有序',
      en: 'The movements of money of a case or an account up to now or any past moment, oldest first',
    },
    by: ['integration', 'merchant', 'buyer', 'agent', 'supervisor', 'auditor'],
    query: postingFilter,
    answers: { 200: { description: 'A page of postings', schema: listOf(postingSchema) } },
    handle: async asked => {
      const { zone, filter } = await postingFilterOf(asked, asked.query, { ports, access })
      const { rows, next } = presentPage(await ports.queries.postings({ ...filter, ...pagePlace(asked.query) }))
      const postings = rows.map(row => postingView(row, at => formatInstant(at, zone)))
      return { status: 200, body: { data: postings, next } }
    },
  })
  return [list]
}

type PostingsAsked = SightAsked & { readonly caseId?: string | undefined; readonly account?: string | undefined }

/** What a list or a file of postings is narrowed to, for a caller who may see that, and the zone to write it in. */
export async function postingFilterOf(
  asked: Asked,
  { caseId, account, asOf, view }: PostingsAsked,
  { ports, access }: { readonly ports: HttpPorts; readonly access: CaseAccess },
): Promise<{ readonly zone: string; readonly filter: Omit<PostingFilter, 'limit'> }> {
  const { marketplaceId } = asked
  await refuseForeign(asked, { caseId, account, access })
  const { now, snapshot } = await marketplaceContext(marketplaceId, ports)
  const { zone } = snapshot
  const filter = {
    marketplaceId,
    ...(caseId !== undefined && { caseId }),
    ...(account !== undefined && { account }),
    ...(asOf !== undefined && { sight: sightIn({ asOf, view }, { now, zone }) }),
  }
  return { zone, filter }
}

/** The parties see the money of their own cases and accounts. */
async function refuseForeign(
  asked: Asked,
  { caseId, account, access }: { caseId: string | undefined; account: string | undefined; access: CaseAccess },
): Promise<void> {
  if (caseId !== undefined) await access.scope(asked, caseId)
  else if (account === undefined ? isParty(asked.caller) : !isOwnAccount(account, asked.caller)) throw notFound()
}

function isParty({ role }: Caller): boolean {
  return role === 'buyer' || role === 'merchant'
}
