import { idField, textField } from '../../kernel/fields.ts'
import type { Instant } from '../../kernel/instant.ts'
import { command } from '../command.ts'

/** A carrier's record of one of the case's parcels. It counts when it happened, if the case was open by then. */
export const recordScan = command({
  name: 'record_scan',
  fields: {
    type: 'object',
    properties: {
      shipment_id: idField,
      tracking_number: textField(64),
      direction: { enum: ['outbound', 'return'] },
      kind: { enum: ['picked_up', 'in_transit', 'out_for_delivery', 'delivered', 'signed', 'refused', 'lost'] },
      // Milliseconds since 1970, as instants stand inside the system: this command never comes over the wire.
      scanned_at: { type: 'integer' },
      signed_by: textField(64),
    },
    required: ['shipment_id', 'tracking_number', 'direction', 'kind', 'scanned_at'],
    additionalProperties: false,
  },
  decide: ({ file, fields }) => {
    const { direction, shipmentId, trackingNumber, kind, scannedAt, signedBy = null } = fields
    if (file.status === 'closed') return []
    const { returnWaybill } = file
    const isReturn = returnWaybill?.shipmentId === shipmentId || returnWaybill?.trackingNumber === trackingNumber
    if (direction === 'return' && !isReturn) return []
    return [{ type: 'ParcelScanned', direction, shipmentId, scan: kind, scannedAt: scannedAt as Instant, signedBy }]
  },
})
