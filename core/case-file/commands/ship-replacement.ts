import { textField } from '../../kernel/fields.ts'
import { command } from '../command.ts'
import { nextId } from '../matter.ts'

/** The merchant sends the new or repaired goods and enters the waybill (TB-REF-16). */
export const shipReplacement = command({
  name: 'ship_replacement',
  fields: {
    type: 'object',
    properties: { carrier: textField(64), tracking_number: textField(64) },
    required: ['carrier', 'tracking_number'],
    additionalProperties: false,
  },
  decide: ({ file, fields }) => [
    { type: 'ReplacementShipped', waybill: { shipmentId: nextId('shp', file), ...fields } },
  ],
})
