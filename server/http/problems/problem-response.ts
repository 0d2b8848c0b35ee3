import { problemCatalogue } from './catalogue.ts'
import { detailText } from './detail-text.ts'
import type { FieldError, Problem } from './problem.ts'

export type Language = 'zh' | 'en'

/** A refusal as RFC 9457 has it, in the reader's language. `about:blank` would hide the code, so `type` names it. */
export function problemResponse(
  problem: Problem,
  { language, requestId }: { language: Language; requestId: string },
): Response {
  const { status, code, more } = problem
  const words = problemCatalogue[code]
  if (words === undefined) throw new Error(`the problem catalogue doesn't know ${code}`)
  const detail = detailText(words.detail[language], more.facts ?? {}, { ...more, language })
  const body = {
    type: `/docs/problems#${code}`,
    title: words.title[language],
    status,
    detail,
    code,
    clause: more.clause,
    stage: more.stage,
    allowed: more.allowed,
    errors: more.pointer === undefined ? more.errors?.map(inLanguage(language)) : [{ pointer: more.pointer, detail }],
    request_id: requestId,
  }
  const headers = { ...more.headers, 'content-type': 'application/problem+json', 'content-language': language }
  return new Response(JSON.stringify(body), { status, headers })
}

function inLanguage(language: Language) {
  return ({ pointer, detail, ...found }: FieldError) => ({
    pointer,
    ...found,
    detail: typeof detail === 'string' ? detail : detail[language],
  })
}
