import type { CaseFile } from '../../../core/case-file/case-file.ts'
import type { Instant } from '../../../core/kernel/instant.ts'
import type { Stage } from '../../../core/policy/flow.ts'
import { type Act, INTEGRATION } from '../drive/case-state.ts'

/**
 * What carriers and the marketplace may report next. The parcel to the buyer is scanned only where the stage asks for
 * it: elsewhere a case that was opened with the parcel there already goes the same ways.
 */
export function sampleReports(file: CaseFile, { stage, at }: { stage: Stage; at: Instant }): Act[] {
  const watchesParcel = stage.movesTo.ParcelScanned !== undefined
  return [
    ...(file.shipment === 'not_shipped' ? [shipped()] : []),
    ...(file.shipment === 'shipped' && watchesParcel ? ENDS_OF_A_WAY.map(kind => scan({ kind, at }, 'T0')) : []),
    ...(file.returnState === 'shipped' ? ENDS_OF_A_WAY.map(kind => scan({ kind, at }, file.returnWaybill)) : []),
    ...(file.order?.completedAt === null && file.shipment === 'signed' ? [report('record_completion', {})] : []),
  ]
}

const ENDS_OF_A_WAY = ['signed', 'refused', 'lost']

function shipped(): Act {
  const fields = { shipment_id: 's1', direction: 'outbound', carrier: 'SF', tracking_number: 'T0' }
  return report('record_shipment', fields)
}

function scan({ kind, at }: { kind: string; at: Instant }, of: CaseFile['returnWaybill'] | string): Act {
  const isReturn = typeof of !== 'string'
  return report('record_scan', {
    shipment_id: isReturn ? (of?.shipmentId ?? 's2') : 's1',
    tracking_number: isReturn ? (of?.trackingNumber ?? 'T1') : of,
    direction: isReturn ? 'return' : 'outbound',
    kind,
    scanned_at: at,
  })
}

function report(name: string, fields: Act['fields']): Act {
  return { name, by: INTEGRATION, fields }
}
