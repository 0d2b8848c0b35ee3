import type { CaseAccess } from '../case-access.ts'
import type { HttpPorts } from '../ports.ts'
import { type Route, route } from '../route.ts'
import { caseClausesSchema } from '../schemas/case-clauses-schema.ts'
import { caseClausesView } from '../views/case-clauses-view.ts'

export function caseClauseRoutes(ports: HttpPorts, access: CaseAccess): readonly Route[] {
  const show = route({
    method: 'get',
    path: '/v1/cases/{id}/clauses',
    tag: 'cases',
    summary: {
      zh: '案件所依规则的条款，标出已经用到的',
      en: 'The clauses of the rules that a case has pinned, with those that it has come to',
    },
    description: 'They stay what they were when the case opened, whatever became of the pack since.',
    by: ['integration', 'buyer', 'merchant', 'agent', 'supervisor', 'auditor'],
    answers: { 200: { description: 'The clauses', schema: caseClausesSchema } },
    handle: async asked => {
      const { file, now } = await access.file(asked, asked.params.id ?? '')
      const key = { marketplaceId: asked.marketplaceId, caseId: file.id }
      const [events, words] = await Promise.all([ports.queries.events(key), access.words.names(file)])
      const context = await access.context(asked, { file, now, words })
      return { status: 200, body: caseClausesView(file, events, context) }
    },
  })
  return [show]
}
