import type { Instant } from '../../../core/kernel/instant.ts'
import type { Clause, Wording } from '../../../core/policy/clause.ts'
import type { AllowedAction, Flow, FlowRole, Stage } from '../../../core/policy/flow.ts'
import type { Snapshot } from '../../../core/policy/snapshot.ts'
import type { Pack } from '../pack.ts'
import { conditionWords } from '../print/flow-page.ts'
import { FLOW_ROLES } from '../read/flow.ts'
import { resolvePack } from '../resolve/resolve-pack.ts'
import { currencyIn, ROLE_WORDS, scopeWords, valueWords } from '../words/value-words.ts'

/** Something that is different for somebody, in a sentence, with the rule and where it was read. */
export interface PackChange {
  readonly sentence: Wording
  readonly clause: string | null
  readonly source: string | null
}

/** What changes for whom from one moment to another: times and sums first, then who may do what, then the rest. */
export function packChanges(pack: Pack, { from, to }: { from: Instant; to: Instant }): PackChange[] {
  const [before, after] = [resolvePack(pack, from), resolvePack(pack, to)]
  const ids = [...new Set([...Object.keys(before.clauses), ...Object.keys(after.clauses)])]
  const kinds = [...new Set([...Object.keys(before.flows), ...Object.keys(after.flows)])]
  return [
    ...ids.flatMap(id => clauseChanges({ before: before.clauses[id], after: after.clauses[id] }, after)),
    ...kinds.flatMap(kind => flowChanges({ before: before.flows[kind], after: after.flows[kind] }, after)),
    ...tableChanges(before, after),
    ...reasonChanges(before, after),
  ]
}

/** Two versions of one thing; either may not be there. */
interface Pair<Thing> {
  readonly before: Thing | undefined
  readonly after: Thing | undefined
}

function clauseChanges({ before, after }: Pair<Clause>, snapshot: Snapshot): PackChange[] {
  const clause = after ?? before
  if (clause === undefined) return []
  const { id, title } = clause
  if (before === undefined) return [change(`新增规则：${title.zh}。`, `New rule: ${title.en}.`, { clause: id })]
  if (after === undefined) return [change(`规则失效：${title.zh}。`, `No longer a rule: ${title.en}.`, { clause: id })]
  if (clause.appliesBy !== 'case_opened_at') return []
  const scopes = new Map([...before.values, ...after.values].map(value => [scopeWords(value.scope), value.scope]))
  return [...scopes.keys()].flatMap(scope => {
    const old = before.values.find(value => scopeWords(value.scope) === scope)
    const young = after.values.find(value => scopeWords(value.scope) === scope)
    const [was, is] = [old, young].map(value => value && valueWords(value.value, currencyIn(snapshot, value.scope)))
    if (was?.en === is?.en) return []
    const where = scope === null ? { zh: '', en: '' } : { zh: `（${scope}）`, en: ` (${scope})` }
    const source = { clause: id, source: young?.source ?? old?.source ?? null }
    const heads = { zh: `${title.zh}${where.zh}`, en: `${title.en}${where.en}` }
    if (was === undefined)
      return [change(`${heads.zh}：新定为 ${is?.zh}。`, `${heads.en}: now ${is?.en}, newly set.`, source)]
    if (is === undefined)
      return [change(`${heads.zh}：${was.zh}不再适用。`, `${heads.en}: ${was.en} no longer apply.`, source)]
    return [change(`${heads.zh}：由 ${was.zh}改为 ${is.zh}。`, `${heads.en}: ${is.en} instead of ${was.en}.`, source)]
  })
}

function flowChanges({ before, after }: Pair<Flow>, snapshot: Snapshot): PackChange[] {
  const flow = after ?? before
  if (flow === undefined) return []
  const names = [...new Set([...Object.keys(before?.stages ?? {}), ...Object.keys(after?.stages ?? {})])]
  return names.flatMap(name => {
    const [old, young] = [before?.stages[name], after?.stages[name]]
    const { title } = young ?? old ?? { title: { zh: name, en: name } }
    if (old === undefined) return [change(`新增环节“${title.zh}”。`, `New stage “${title.en}”.`, {})]
    if (young === undefined) return [change(`取消环节“${title.zh}”。`, `No more stage “${title.en}”.`, {})]
    return [...actionChanges(old, young, snapshot), ...deadlineChanges(old, young, snapshot)]
  })
}

function actionChanges(before: Stage, after: Stage, snapshot: Snapshot): PackChange[] {
  return FLOW_ROLES.flatMap(role => {
    const [old, young] = [allowedTexts(before, role), allowedTexts(after, role)]
    const who = ROLE_WORDS[role] ?? { zh: role, en: role }
    const opened = [...young].filter(([text]) => !old.has(text))
    const closed = [...old].filter(([text]) => !young.has(text))
    return [
      ...opened.map(([text, allowed]) =>
        change(
          `${who.zh}在“${after.title.zh}”可以 ${text}。`,
          `${who.en}: in “${after.title.en}” may ${text}.`,
          cited(allowed.clause, snapshot),
        ),
      ),
      ...closed.map(([text, allowed]) =>
        change(
          `${who.zh}在“${after.title.zh}”不再可以 ${text}。`,
          `${who.en}: in “${after.title.en}” may no longer ${text}.`,
          cited(allowed.clause, snapshot),
        ),
      ),
    ]
  })
}

function allowedTexts(stage: Stage, role: FlowRole): Map<string, AllowedAction> {
  const text = ({ action, when }: AllowedAction) =>
    when === undefined ? action : `${action} (${conditionWords(when)})`
  return new Map((stage.allows[role] ?? []).map(allowed => [text(allowed), allowed]))
}

function deadlineChanges(before: Stage, after: Stage, snapshot: Snapshot): PackChange[] {
  const textsOf = (stage: Stage) =>
    new Map(
      stage.deadlines.flatMap(({ name, clause, shortenedOn = [] }) => [
        [`${name} (${clause})`, clause] as const,
        ...shortenedOn.map(one => [`${name} → ${one.clause} (${one.event})`, one.clause] as const),
      ]),
    )
  const [old, young] = [textsOf(before), textsOf(after)]
  const { title } = after
  return [
    ...[...young]
      .filter(([text]) => !old.has(text))
      .map(([text, id]) =>
        change(`“${title.zh}”新增期限 ${text}。`, `New deadline in “${title.en}”: ${text}.`, cited(id, snapshot)),
      ),
    ...[...old]
      .filter(([text]) => !young.has(text))
      .map(([text, id]) =>
        change(`“${title.zh}”取消期限 ${text}。`, `No more deadline in “${title.en}”: ${text}.`, cited(id, snapshot)),
      ),
  ]
}

function tableChanges(before: Snapshot, after: Snapshot): PackChange[] {
  return Object.values(after.tables).flatMap(table => {
    const texts = (snapshot: Snapshot) =>
      new Map((snapshot.tables[table.name]?.rows ?? []).map(row => [rowText(row), row.clause] as const))
    const [old, young] = [texts(before), texts(after)]
    const added = [...young].filter(([text]) => !old.has(text))
    const removed = [...old].filter(([text]) => !young.has(text))
    return [
      ...added.map(([text, id]) =>
        change(`表 ${table.name} 新增：${text}。`, `Table ${table.name}, new: ${text}.`, cited(id, after)),
      ),
      ...removed.map(([text, id]) =>
        change(`表 ${table.name} 取消：${text}。`, `Table ${table.name}, gone: ${text}.`, cited(id, after)),
      ),
    ]
  })
}

function rowText({ when, then }: Snapshot['tables'][string]['rows'][number]): string {
  const results = Object.entries(then).map(([name, result]) => `${name}: ${result}`)
  return `${conditionWords(when) || '—'} → ${results.join(', ')}`
}

function reasonChanges(before: Snapshot, after: Snapshot): PackChange[] {
  return Object.entries(after.reasons).flatMap(([list, reasons]) => {
    const old = before.reasons[list] ?? []
    const added = reasons.filter(({ code }) => !old.some(one => one.code === code))
    const removed = old.filter(({ code }) => !reasons.some(one => one.code === code))
    return [
      ...added.map(({ title }) =>
        change(`新增理由“${title.zh}”（${list}）。`, `New reason “${title.en}” (${list}).`, {}),
      ),
      ...removed.map(({ title }) =>
        change(`取消理由“${title.zh}”（${list}）。`, `No more reason “${title.en}” (${list}).`, {}),
      ),
    ]
  })
}

function cited(id: string | undefined, { clauses }: Snapshot): { clause?: string; source?: string | null } {
  if (id === undefined) return {}
  return { clause: id, source: clauses[id]?.values[0]?.source ?? null }
}

function change(zh: string, en: string, from: { clause?: string; source?: string | null }): PackChange {
  return { sentence: { zh, en }, clause: from.clause ?? null, source: from.source ?? null }
}
