import { parseCaseId } from '../../../core/kernel/ids.ts'
import type { CaseAccess } from '../case-access.ts'
import { notFound } from '../problems/problem.ts'
import { type Route, route } from '../route.ts'
import { rulingSchema } from '../schemas/case-schemas.ts'
import { rulingView } from '../views/case-view.ts'

export function rulingRoutes(access: CaseAccess): readonly Route[] {
  const show = route({
    method: 'get',
    path: '/v1/rulings/{id}',
    tag: 'rulings',
    summary: { zh: '判定：判了什么、依据什么、为什么', en: 'What was ruled, on what and why' },
    by: ['integration', 'buyer', 'merchant', 'agent', 'supervisor', 'auditor'],
    answers: { 200: { description: 'The ruling', schema: rulingSchema } },
    handle: async asked => {
      const { file, now } = await access.file(asked, caseOfRuling(asked.params.id ?? ''))
      if (file.ruling?.id !== asked.params.id) throw notFound()
      const words = await access.words.read(file)
      const { snapshot } = await access.context(asked, { file, now, words })
      return { status: 200, body: rulingView(file, { zone: snapshot.zone, texts: words.texts }) }
    },
  })
  return [show]
}

/** A ruling's id is its case's own part between a prefix and the number of its event. */
function caseOfRuling(rulingId: string): string {
  const own = /^rul_(.+)_\d+$/.exec(rulingId)?.[1]
  const caseId = own === undefined ? null : parseCaseId(`case_${own}`)
  if (caseId === null) throw notFound()
  return caseId
}
