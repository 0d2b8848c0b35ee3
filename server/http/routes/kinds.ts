import type { HttpPorts } from '../ports.ts'
import { type Route, route } from '../route.ts'
import { arrayOf, object, text } from '../schemas/schema-parts.ts'
import { hiddenKindsOf } from '../views/case-context.ts'
import { marketplaceContext } from './marketplace-context.ts'

const kindsSchema = object({
  kinds: arrayOf(object({ kind: text, title: text, stages: arrayOf(object({ stage: text, title: text })) })),
})

/** What a list can be narrowed to, whether or not a case of it is on its first page. */
export function kindRoutes(ports: HttpPorts): readonly Route[] {
  const list = route({
    method: 'get',
    path: '/v1/kinds',
    tag: 'cases',
    summary: {
      zh: '调用者在本商城的各类案件及其阶段',
      en: 'The kinds of case that there are for the caller in his marketplace, with their stages',
    },
    description: 'By the rules of today. A case that opened under others may stand in a stage that is no longer here.',
    by: ['integration', 'buyer', 'merchant', 'agent', 'supervisor', 'auditor'],
    answers: { 200: { description: 'The kinds', schema: kindsSchema } },
    handle: async ({ caller, marketplaceId, language }) => {
      const { snapshot } = await marketplaceContext(marketplaceId, ports)
      const hidden = hiddenKindsOf(caller, snapshot)
      const kinds = Object.values(snapshot.flows)
        .filter(({ kind }) => !hidden.includes(kind))
        .map(({ kind, title, stages }) => ({
          kind,
          title: title[language],
          stages: Object.entries(stages).map(([stage, { title: name }]) => ({ stage, title: name[language] })),
        }))
      return { status: 200, body: { kinds } }
    },
  })
  return [list]
}
