import { idField, textField } from '../../kernel/fields.ts'
import { command } from '../command.ts'
import { permission } from '../permit.ts'

/**
 * The marketplace reports a parcel of the case's order. One to the buyer ships the order; one from him is his return
 * waybill, where the case waits for it. Anything else changes nothing here.
 */
export const recordShipment = command({
  name: 'record_shipment',
  fields: {
    type: 'object',
    properties: {
      shipment_id: idField,
      direction: { enum: ['outbound', 'return'] },
      carrier: textField(64),
      tracking_number: textField(64),
    },
    required: ['shipment_id', 'direction', 'carrier', 'tracking_number'],
    additionalProperties: false,
  },
  decide: matter => {
    const { file, fields } = matter
    const { direction, ...waybill } = fields
    if (file.status === 'closed') return []
    if (direction === 'outbound') return file.shipment === 'not_shipped' ? [{ type: 'OrderShipped', waybill }] : []
    const buyer = file.parties.buyer && { role: 'buyer' as const, id: file.parties.buyer.id }
    const isAwaited = buyer !== null && permission(matter, buyer, 'ship_return').open
    return isAwaited ? [{ type: 'ReturnShipped', waybill, freightMinor: 0 }] : []
  },
})
