import type { CaseFile } from '../../../core/case-file/case-file.ts'
import type { JsonSchema } from '../../../core/kernel/fields.ts'
import { dateOf } from '../../../core/kernel/zone.ts'
import type { Page } from '../../application/cursor.ts'
import type { PagePlace } from '../../application/queries.ts'
import { keyOf } from '../../application/standing/change-standing.ts'
import type { StoredViolation } from '../../application/standing/standing-store.ts'
import type { CaseAccess } from '../case-access.ts'
import { rowsOf, type Sheet } from '../export/sheet.ts'
import { caseSheet, postingSheet, type RuledCase, type RuledViolation, violationSheet } from '../export/sheets.ts'
import { MEDIA_TYPES, type SheetFormat, writeSheet } from '../export/write-sheet.ts'
import type { HttpPorts } from '../ports.ts'
import { ownMerchant } from '../request/own-merchant.ts'
import { sightFields, sightIn } from '../request/sight.ts'
import { type Answer, type Asked, type Route, route } from '../route.ts'
import { caseFilterFields, caseFilterOf } from './cases.ts'
import { marketplaceContext } from './marketplace-context.ts'
import { postingFilterFields, postingFilterOf } from './postings.ts'

const format = { format: { enum: ['csv', 'xlsx'] } } as const
const file = { type: 'string', format: 'binary' } as const satisfies JsonSchema
const answers = {
  200: {
    description: 'The file, written as it is read: CSV, or XLSX by format or Accept',
    schema: file,
    mediaType: 'text/csv',
  },
}
const description =
  'Has the filters of the list, and headings in the language of Accept-Language. Texts that a spreadsheet would run ' +
  'as formulas begin with an apostrophe. At most 200,000 rows.'

/** Lists as files for spreadsheets. */
export function exportRoutes(ports: HttpPorts, access: CaseAccess): readonly Route[] {
  const cases = route({
    method: 'get',
    path: '/v1/cases/export',
    tag: 'cases',
    summary: { zh: '把自己的案件导出成文件', en: 'The caller’s cases as a file' },
    description,
    by: ['integration', 'buyer', 'merchant', 'agent', 'supervisor', 'auditor'],
    query: { type: 'object', properties: { ...caseFilterFields, ...format }, additionalProperties: false },
    answers,
    handle: async asked => {
      const { format, ...query } = asked.query
      const { snapshot } = await marketplaceContext(asked.marketplaceId, ports)
      const filter = caseFilterOf(query, asked, snapshot)
      const list = async (place: PagePlace) => {
        if (filter === null) return { rows: [], next: null }
        return withRules(await ports.queries.cases({ ...filter, ...place }), ports)
      }
      return sheetAnswer({ asked, format, sheet: caseSheet, list }, ports)
    },
  })
  const postings = route({
    method: 'get',
    path: '/v1/postings/export',
    tag: 'money',
    summary: { zh: '把案件或账户的资金分录导出成文件', en: 'The movements of money of a case or an account as a file' },
    description,
    by: ['integration', 'merchant', 'buyer', 'agent', 'supervisor', 'auditor'],
    query: { type: 'object', properties: { ...postingFilterFields, ...format }, additionalProperties: false },
    answers,
    handle: async asked => {
      const { format } = asked.query
      const { filter } = await postingFilterOf(asked, asked.query, { ports, access })
      const list = (place: PagePlace) => ports.queries.postings({ ...filter, ...place })
      return sheetAnswer({ asked, format, sheet: postingSheet, list }, ports)
    },
  })
  return [cases, postings, violationsRoute(ports)]
}

function violationsRoute(ports: HttpPorts): Route {
  return route({
    method: 'get',
    path: '/v1/merchants/{id}/violations/export',
    tag: 'standing',
    summary: { zh: '把商家任一日的违规导出成文件', en: 'A merchant’s violations as a file, as of any day' },
    description,
    by: ['integration', 'merchant', 'agent', 'supervisor', 'auditor'],
    query: { type: 'object', properties: { ...sightFields, ...format }, additionalProperties: false },
    answers,
    handle: async asked => {
      const name = { marketplaceId: asked.marketplaceId, merchantId: ownMerchant(asked.params.id, asked.caller) }
      const { snapshot, now } = await marketplaceContext(asked.marketplaceId, ports)
      const sight = sightIn(asked.query, { now, zone: snapshot.zone })
      const list = async (place: PagePlace) => {
        return withOwnRules(await ports.standings.violations({ ...keyOf(name), ...place, sight }), ports)
      }
      return sheetAnswer({ asked, format: asked.query.format, sheet: violationSheet, list }, ports)
    },
  })
}

interface Exporting<Row> {
  readonly asked: Asked
  readonly format: SheetFormat | undefined
  readonly sheet: (writing: { zone: string; language: Asked['language'] }) => Sheet<Row>
  readonly list: (place: PagePlace) => Promise<Page<Row> | null>
}

async function sheetAnswer<Row>({ asked, sheet, list, ...named }: Exporting<Row>, ports: HttpPorts): Promise<Answer> {
  const { marketplaceId, language, request } = asked
  const { snapshot, now } = await marketplaceContext(marketplaceId, ports)
  const format = named.format ?? acceptedFormat(request.headers.get('accept'))
  const table = sheet({ zone: snapshot.zone, language })
  const fileName = `${table.name.en.toLowerCase()}-${dateOf(now, snapshot.zone)}.${format}`
  return {
    status: 200,
    body: writeSheet(table, rowsOf(list), { format, language }),
    headers: {
      'content-type': MEDIA_TYPES[format],
      'content-disposition': `attachment; filename="${fileName}"`,
      'content-language': language,
      'x-content-type-options': 'nosniff',
    },
  }
}

function acceptedFormat(accept: string | null): SheetFormat {
  return accept?.includes(MEDIA_TYPES.xlsx) === true ? 'xlsx' : 'csv'
}

async function withRules(page: Page<CaseFile> | null, { rules }: HttpPorts): Promise<Page<RuledCase> | null> {
  if (page === null) return null
  const rows = page.rows.map(async file => ({ file, snapshot: await rules.pinned(file.pack.hash) }))
  return { rows: await Promise.all(rows), next: page.next }
}

async function withOwnRules(
  page: Page<StoredViolation> | null,
  { rules }: HttpPorts,
): Promise<Page<RuledViolation> | null> {
  if (page === null) return null
  const rows = page.rows.map(async row => ({ ...row, snapshot: await rules.pinned(row.violation.rules) }))
  return { rows: await Promise.all(rows), next: page.next }
}
