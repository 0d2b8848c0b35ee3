import { join } from 'node:path'
import { commands } from '../../core/case-file/commands.ts'
import { openingFields } from '../../core/case-file/opening-fields.ts'
import { allowedIn } from '../../core/flow/allowed.ts'
import type { JsonSchema } from '../../core/kernel/fields.ts'
import { instant } from '../../core/kernel/instant.ts'
import type { FlowRole } from '../../core/policy/flow.ts'
import type { Snapshot } from '../../core/policy/snapshot.ts'
import { createPackCatalog } from '../../server/pack-files/catalog.ts'
import { code, codes, pageHead, table } from './markdown.ts'

const purpose = `
Every command there is. Those of the flow are the actions that a case offers: \`POST /v1/cases/{id}/actions/{action}\`,
or what an expired deadline fires. Whether one is open, to whom and until when, the flow of the case's own rules says;
below is where Taobao's flow has it. A field with \`?\` may be left out.
`.trim()

export function commandsPage(): string {
  const catalog = createPackCatalog(join(import.meta.dirname, '../../packs'))
  const snapshot = catalog.snapshotFor('taobao', SHOWN_AT)
  const all = Object.entries(commands)
  const ofFlow = all.flatMap(([name, known]) =>
    known.from === 'flow' ? [[code(name), fieldsText(known.spec.fields), placesOf(name, snapshot)]] : [],
  )
  const reports = all.flatMap(([name, known]) =>
    known.from === 'outside' ? [[code(name), fieldsText(known.spec.fields)]] : [],
  )
  return [
    pageHead('Commands', purpose),
    `## Opening\n\n${table(['Command', 'Fields'], [[code('open_case'), fieldsText(openingFields)]])}`,
    `## In the flow\n\n${table(['Command', 'Fields', 'Where, and by whom'], ofFlow)}`,
    `## Reports from outside\n\nNo stage can forbid them.\n\n${table(['Command', 'Fields'], reports)}`,
  ].join('\n')
}

function fieldsText({ properties = {}, required = [] }: JsonSchema): string {
  return codes(Object.keys(properties).map(name => (required.includes(name) ? name : `${name}?`)))
}

/** `awaiting_merchant: merchant`; what is open everywhere is said once. */
function placesOf(action: string, snapshot: Snapshot): string {
  const stages = Object.entries(snapshot.flows.after_sale?.stages ?? {})
  const roles = ROLES.map(role => {
    const open = stages.filter(([, stage]) => allowedIn(stage, role).some(rule => rule.action === action))
    if (open.length === 0) return ''
    return open.length === stages.length ? `${role}: everywhere` : `${role}: ${open.map(([name]) => name).join(', ')}`
  })
  return roles.filter(text => text !== '').join('; ')
}

const ROLES: readonly FlowRole[] = ['buyer', 'merchant', 'agent', 'supervisor', 'system']
/** A fixed date, so that the page changes with the rules and not with the day. */
const SHOWN_AT = instant('2026-11-22T00:00+08:00')
