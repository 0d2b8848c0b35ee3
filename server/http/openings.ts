import type { CaseFile } from '../../core/case-file/case-file.ts'
import { isInKind } from '../../core/case-file/known-facts.ts'
import { bucketOfCase, type CaseId } from '../../core/kernel/ids.ts'
import { bucketOfOrder } from '../../core/ledger/lanes.ts'
import type { Reason, Wording } from '../../core/policy/clause.ts'
import type { AboutKind, Flow, FlowRole } from '../../core/policy/flow.ts'
import { claimReasonsOf } from '../../core/policy/of-kind.ts'
import type { Snapshot } from '../../core/policy/snapshot.ts'
import { openedCaseId } from '../application/request-ids.ts'
import type { SubmitResult } from '../application/submit-request.ts'
import { glossed, REMEDY_WORDS } from '../application/wording/glossary.ts'
import { upperFirst } from '../application/wording/sentence-parts.ts'
import { actorOf } from './command-request.ts'
import type { HttpPorts } from './ports.ts'
import { problemCatalogue } from './problems/catalogue.ts'
import { detailText } from './problems/detail-text.ts'
import type { Asked } from './route.ts'

/** What somebody may open here, and why nothing else: found by trying each, so that no rule is told a second time. */
export interface OpeningGround {
  readonly asked: Asked
  readonly role: FlowRole
  readonly snapshot: Snapshot
  readonly orderId: string | null
  /** The case on whose page it is asked. */
  readonly file: CaseFile | null
}

export async function openingsOn(ground: OpeningGround, ports: HttpPorts) {
  const { snapshot, role } = ground
  const flows = Object.values(snapshot.flows).filter(flow => isOpenedBy(flow, role))
  const all = flows.flatMap(flow => subjectsOf(flow, ground).map(about => ({ flow, about })))
  const openings = all.map(async ({ flow, about }) => {
    const reasons = snapshot.reasons[claimReasonsOf(flow.kind)] ?? []
    const tried = reasons.map(reason => triedReason(reason, { flow, about, ground, ports }))
    return {
      kind: flow.kind,
      title: flow.title[ground.asked.language],
      subject: about.title[ground.asked.language],
      ...about.fields,
      claims_goods: flow.claimsGoods,
      reasons: (await Promise.all(tried)).filter(reason => reason !== null),
    }
  })
  const found = (await Promise.all(openings)).filter(({ reasons }) => reasons.length > 0)
  return found.toSorted((one, other) => Number(isOpen(other)) - Number(isOpen(one)))
}

function isOpen({ reasons }: { reasons: readonly { readonly remedies: readonly { readonly open: boolean }[] }[] }) {
  return reasons.some(({ remedies }) => remedies.some(({ open }) => open))
}

function isOpenedBy({ openedBy }: Flow, role: FlowRole): boolean {
  return openedBy.includes(role) || (role === 'supervisor' && openedBy.includes('agent'))
}

interface Named {
  /** What it would be about, as people say it. */
  readonly title: Wording
  readonly fields: Readonly<Record<string, unknown>>
  readonly subject: { readonly id: string; readonly caseId: CaseId } | null
}

/** What of the page's order or case such a case can be about. */
function subjectsOf({ about }: Flow, ground: OpeningGround): readonly Named[] {
  return about.flatMap(kind => namedBy(kind, ground))
}

function namedBy(kind: AboutKind, { orderId, file, snapshot }: OpeningGround): readonly Named[] {
  const title = SUBJECT_WORDS[kind]
  if (kind === 'order' && orderId !== null) return [{ title, fields: { order_id: orderId }, subject: null }]
  if (file === null) return []
  const inCase = (name: string, id: string): Named => {
    return { title, fields: { about: { [name]: id } }, subject: { id, caseId: file.id as CaseId } }
  }
  if (kind === 'case') return [inCase('case_id', file.id)]
  if (kind === 'ruling') return file.ruling === null ? [] : [inCase('ruling_id', file.ruling.id)]
  if (kind !== 'violation') return []
  return file.violations.map(({ id, code }) => {
    const found = snapshot.reasons.violation?.find(reason => reason.code === code)?.title
    return { ...inCase('violation_id', id), title: found ?? title }
  })
}

const SUBJECT_WORDS: { readonly [Kind in AboutKind]: Wording } = {
  order: { zh: '关于订单', en: 'about the order' },
  case: { zh: '关于处理结果', en: 'about the outcome' },
  ruling: { zh: '关于平台判定', en: 'about the ruling' },
  violation: { zh: '关于违规', en: 'about the violation' },
  merchant: { zh: '关于商家', en: 'about the merchant' },
  buyer: { zh: '关于买家', en: 'about the buyer' },
}

interface Trying {
  readonly flow: Flow
  readonly about: Named
  readonly ground: OpeningGround
  readonly ports: HttpPorts
}

async function triedReason(reason: Reason, trying: Trying) {
  const { language } = trying.ground.asked
  const remedies = reason.remedies ?? [null]
  const tried = await Promise.all(remedies.map(remedy => triedRemedy({ reason: reason.code, remedy }, trying)))
  const answered = tried.filter(one => one !== null)
  if (answered.length < tried.length) return null
  const wants = reason.wantsEvidence === true
  return { code: reason.code, title: reason.title[language], wants_evidence: wants, remedies: answered }
}

/** Open, or closed with the rule's no. Null where the whole kind isn't for this person here. */
async function triedRemedy(claim: { reason: string; remedy: string | null }, trying: Trying) {
  const { ground, ports } = trying
  const { language } = ground.asked
  const { remedy } = claim
  const title = remedy === null ? null : upperFirst(glossed(REMEDY_WORDS, remedy)[language])
  const result = await dryRun(claim, trying, ports)
  if (result.status === 'not_found') return null
  const { rejection, file } = result
  if (rejection?.status === 'forbidden') return null
  // What is only still to be added doesn't close anything: the form asks for it.
  const isOpen = rejection === null || rejection.pointer === '/evidence_ids' || rejection.pointer === '/statement'
  const hasSum = trying.flow.claimsGoods && remedy !== null && !isInKind(remedy)
  const most = hasSum ? (file?.order?.claimableMinor ?? null) : null
  if (isOpen) return { code: remedy, title, open: true, amount_most_minor: most, why_not: null, clause: null }
  const words = problemCatalogue[rejection.code]?.detail[language] ?? rejection.code
  const { zone, currency } = ground.snapshot
  const why = detailText(words, rejection.facts ?? {}, { zone, currency, language })
  return { code: remedy, title, open: false, amount_most_minor: null, why_not: why, clause: rejection.clause ?? null }
}

function dryRun(
  { reason, remedy }: { reason: string; remedy: string | null },
  { flow, about, ground }: Trying,
  ports: HttpPorts,
): Promise<SubmitResult> {
  const { asked, orderId } = ground
  const { marketplaceId } = asked
  const { subject, fields } = about
  const bucket = subject === null ? bucketOfOrder(marketplaceId, orderId ?? '') : bucketOfCase(subject.caseId)
  const idempotency = { scope: 'openings', key: `${flow.kind}/${reason}/${remedy}`, bodyHash: '' }
  const { order_id, about: named } = fields as { order_id?: string; about?: Record<string, string> }
  return ports.submit({
    marketplaceId,
    bucket,
    caseId: openedCaseId(ports.digest, { marketplaceId, bucket, idempotency }),
    command: {
      name: 'open_case',
      by: actorOf(asked.caller),
      fields: {
        kind: flow.kind,
        ...(order_id !== undefined && { orderId: order_id }),
        ...(named !== undefined && { about: camelized(named) }),
        claim: { reason, ...(remedy !== null && { remedy }) },
      },
    },
    dryRun: true,
    ...(subject === null ? { orderId: orderId ?? '' } : { subject }),
  })
}

function camelized(named: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(named).map(([name, id]) => [name.replace('_id', 'Id'), id]))
}
