import { textField } from '../../kernel/fields.ts'
import { command, isRejection } from '../command.ts'
import { newEvidence } from '../evidence-rules.ts'
import { nextId } from '../matter.ts'
import { evidenceIdsField } from './evidence-field.ts'

/**
 * The buyer has sent the goods back and enters the waybill. From handing them to the carrier on the risk is the
 * seller's (TB-DSP-24). `freight_minor` is what the buyer paid the carrier: whoever is at fault carries it (TB-DSP-19).
 * It needs proof. Rejects with `freight_proof_missing`, `evidence_not_found`, `too_much_evidence`.
 */
export const shipReturn = command({
  name: 'ship_return',
  fields: {
    type: 'object',
    properties: {
      carrier: textField(64),
      tracking_number: textField(64),
      // Sending back what one bought never costs more than a thousand yuan; a slip of the finger can.
      freight_minor: { type: 'integer', minimum: 0, maximum: 100_000 },
      evidence_ids: evidenceIdsField,
    },
    required: ['carrier', 'tracking_number'],
    additionalProperties: false,
  },
  decide: matter => {
    const { file, fields } = matter
    const { carrier, trackingNumber, freightMinor = 0, evidenceIds = [] } = fields
    if (freightMinor > 0 && evidenceIds.length === 0) {
      return { code: 'freight_proof_missing', pointer: '/evidence_ids', facts: { freight_minor: freightMinor } }
    }
    const waybill = { shipmentId: nextId('shp', file), carrier, trackingNumber }
    const evidence = newEvidence(matter)
    return isRejection(evidence) ? evidence : [...evidence, { type: 'ReturnShipped', waybill, freightMinor }]
  },
})
