/** An order `o` as the code knows it, with what cases claim of its lines, where its parcels are, what it waits for. */
export const storedOrder = `jsonb_build_object(
    'id', o.id, 'imported', o.body, 'completedAt', o.completed_ms, 'refundedMinor', o.refunded_minor,
    'version', o.version, 'importedAt', o.imported_ms, 'watch', o.watch, 'watchesDone', o.watches_done,
    'claimedQuantity', (
      SELECT jsonb_object_agg(l.id, l.claimed_quantity) FROM order_line l
      WHERE l.bucket = o.bucket AND l.marketplace_id = o.marketplace_id AND l.order_id = o.id
    ),
    'parcels', (
      SELECT coalesce(jsonb_agg(jsonb_build_object(
        'id', s.id, 'caseId', s.case_id, 'direction', s.direction, 'carrier', s.carrier,
        'trackingNumber', s.tracking_number, 'lineIds', s.line_ids, 'createdAt', s.created_ms,
        'scans', (
          SELECT coalesce(jsonb_agg(jsonb_build_object(
            'at', n.at_ms, 'kind', n.kind, 'recordedAt', n.recorded_ms
          ) ORDER BY n.at_ms, n.kind), '[]')
          FROM shipment_scan n
          WHERE n.bucket = s.bucket AND n.marketplace_id = s.marketplace_id AND n.shipment_id = s.id
        )
      ) ORDER BY s.created_ms, s.id), '[]')
      FROM shipment s
      WHERE s.bucket = o.bucket AND s.marketplace_id = o.marketplace_id AND s.order_id = o.id
    )
  )`
