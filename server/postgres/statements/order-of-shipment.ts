/** A carrier's scan names the parcel alone. */
export const orderOfShipment = {
  name: 'order_of_shipment',
  text: `
SELECT order_id FROM shipment WHERE marketplace_id = $1 AND id = $2`,
} as const
