import type { HttpPorts } from '../ports.ts'
import { type Route, route } from '../route.ts'
import { guidanceSchema } from '../schemas/case-schemas.ts'
import { arrayOf, object, orNull, text } from '../schemas/schema-parts.ts'
import { hiddenKindsOf } from '../views/case-context.ts'
import { guidanceView } from '../views/title-view.ts'
import { marketplaceContext } from './marketplace-context.ts'

const kindsSchema = object({
  kinds: arrayOf(object({ kind: text, title: text, stages: arrayOf(object({ stage: text, title: text })) })),
})

const evidenceKindsSchema = object({
  kinds: arrayOf(object({ kind: text, title: text, guidance: orNull(guidanceSchema) })),
})

/** What there is in a marketplace: the kinds of case that a list can be narrowed to, and the kinds of evidence. */
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
  const proof = route({
    method: 'get',
    path: '/v1/evidence-kinds',
    tag: 'evidence',
    summary: {
      zh: '本商城的凭证种类，以及好的凭证是什么样',
      en: 'The kinds of evidence of the caller’s marketplace, and how good proof of each looks',
    },
    description: 'Advice for whoever takes or finds it, and a drawing’s name; what is wanted of whom a case says.',
    by: ['integration', 'buyer', 'merchant', 'agent', 'supervisor', 'auditor'],
    answers: { 200: { description: 'The kinds', schema: evidenceKindsSchema } },
    handle: async ({ marketplaceId, language }) => {
      const { snapshot } = await marketplaceContext(marketplaceId, ports)
      const kinds = (snapshot.reasons.evidence_kind ?? []).map(({ code, title }) => ({
        kind: code,
        title: title[language],
        guidance: guidanceView(code, { snapshot, language }),
      }))
      return { status: 200, body: { kinds } }
    },
  })
  return [list, proof]
}
