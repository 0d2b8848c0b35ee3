import type { CaseFile } from '../../../core/case-file/case-file.ts'
import { formatInstant, type Instant } from '../../../core/kernel/instant.ts'
import type { Snapshot } from '../../../core/policy/snapshot.ts'
import type { PostingRow } from '../../application/commit-plan.ts'
import type { StoredViolation } from '../../application/standing/standing-store.ts'
import { reasonWords } from '../../application/wording/names.ts'
import { violationTitle } from '../../application/wording/standing-titles.ts'
import type { Language } from '../problems/problem-response.ts'
import type { Cell, Column, Sheet } from './sheet.ts'

/** A case with the rules that it has pinned, which know what its stage and its reason are called. */
export interface RuledCase {
  readonly file: CaseFile
  readonly snapshot: Snapshot
}

/** A violation with the rules that it has pinned: what it is called, and the currency of its sums. */
export interface RuledViolation extends StoredViolation {
  readonly snapshot: Snapshot
}

interface Writing {
  readonly zone: string
  readonly language: Language
}

export function caseSheet({ zone, language }: Writing): Sheet<RuledCase> {
  const at = writer(zone)
  const column = columnOf<RuledCase>
  return {
    name: { zh: '案件', en: 'Cases' },
    columns: [
      column('案件', 'Case', ({ file }) => file.id),
      column('类型', 'Kind', ({ file }) => file.kind),
      column('状态', 'Status', ({ file }) => file.status),
      column('环节', 'Stage', ({ file, snapshot }) => stageTitle(file, snapshot, language)),
      column('结果', 'Outcome', ({ file }) => file.outcome),
      column('订单', 'Order', ({ file }) => file.order?.id ?? null),
      column('商家', 'Merchant', ({ file }) => file.parties.merchant.id),
      column('买家', 'Buyer', ({ file }) => file.parties.buyer?.id ?? null),
      column('申请', 'Remedy', ({ file }) => file.claim.remedy),
      column('原因', 'Reason', ({ file, snapshot }) => reasonTitle(file, snapshot, language)),
      column('金额（最小货币单位）', 'Amount in minor units', ({ file }) => file.claim.amountMinor),
      column('币种', 'Currency', ({ file }) => file.currency),
      column('责任', 'Liability', ({ file }) => file.ruling?.liability ?? null),
      column('开启时间', 'Opened at', ({ file }) => at(file.openedAt)),
      column('最近期限', 'Due at', ({ file }) => at(file.nextDueAt)),
      column('结束时间', 'Closed at', ({ file }) => at(file.closedAt)),
    ],
  }
}

export function postingSheet({ zone }: Writing): Sheet<PostingRow> {
  const at = writer(zone)
  const column = columnOf<PostingRow>
  return {
    name: { zh: '分录', en: 'Postings' },
    columns: [
      column('分录', 'Posting', ({ id }) => id),
      column('从', 'From', ({ source }) => source),
      column('到', 'To', ({ destination }) => destination),
      column('金额（最小货币单位）', 'Amount in minor units', ({ amountMinor }) => amountMinor),
      column('币种', 'Currency', ({ currency }) => currency),
      column('条款', 'Clause', ({ clause }) => clause),
      column('案件', 'Case', ({ caseId }) => caseId),
      column('时间', 'At', posting => at(posting.at)),
      column('更正的时间', 'Undoes that of', ({ undoesAt }) => at(undoesAt)),
      column('记录时间', 'Recorded at', ({ recordedAt }) => at(recordedAt)),
    ],
  }
}

export function violationSheet({ zone, language }: Writing): Sheet<RuledViolation> {
  const at = writer(zone)
  const column = columnOf<RuledViolation>
  return {
    name: { zh: '违规', en: 'Violations' },
    columns: [
      column('违规', 'Violation', ({ violation }) => violation.id),
      column('案件', 'Case', ({ violation }) => violation.caseId),
      column('行为', 'Breach', ({ violation, statement, snapshot }) => {
        return violationTitle(violation.code, statement.rule.title, snapshot)[language]
      }),
      column('类别', 'Class', ({ violation }) => violation.class),
      column('情节', 'Tier', ({ violation }) => violation.tier),
      column('扣分', 'Points', ({ violation }) => inPoints(violation.pointsHundredths)),
      column('违约金（最小货币单位）', 'Penalty in minor units', ({ violation }) => violation.penaltyMinor ?? null),
      column('币种', 'Currency', ({ violation, snapshot }) => {
        return violation.penaltyMinor === undefined ? null : snapshot.currency
      }),
      column('条款', 'Clause', ({ violation }) => violation.clause),
      column('规则', 'Rule', ({ statement }) => statement.rule.text[language]),
      column('撤销（申诉）', 'Revoked by appeal', ({ reversals }) => {
        return reversals.find(one => one.pointsHundredths === null)?.appealId ?? null
      }),
      // Granted in part, it stands with the rest.
      column('退回的分数', 'Points taken back', ({ reversals }) => {
        const parts = reversals.flatMap(one => one.pointsHundredths ?? [])
        return parts.length === 0 ? null : inPoints(parts.reduce((sum, one) => sum + one, 0))
      }),
      column('时间', 'At', ({ violation }) => at(violation.at)),
      column('记录时间', 'Recorded at', ({ recordedAt }) => at(recordedAt)),
    ],
  }
}

function inPoints(hundredths: number | null): number | null {
  return hundredths === null ? null : hundredths / 100
}

function columnOf<Row>(zh: string, en: string, cell: (row: Row) => Cell): Column<Row> {
  return { title: { zh, en }, cell }
}

function writer(zone: string) {
  return (at: Instant | null) => (at === null ? null : formatInstant(at, zone))
}

function stageTitle({ kind, stage, status }: CaseFile, { flows }: Snapshot, language: Language): string {
  if (status === 'closed') return { zh: '已结束', en: 'Closed' }[language]
  return flows[kind]?.stages[stage]?.title[language] ?? stage
}

function reasonTitle(file: CaseFile, snapshot: Snapshot, language: Language): string {
  const { kind, claim, parties, currency } = file
  const list = kind === 'after_sale' ? 'claim' : kind
  return reasonWords(list, claim.reason, { snapshot, kind, parties, currency, people: {} })[language]
}
