/** What a statement sends out: part of its `WITH`. `gate` joins each row `r` to what decides whether it is written. */
export function outboxRows({ rows, gate }: Record<'rows' | 'gate', string>) {
  return `sent AS (
  INSERT INTO outbox (bucket, id, marketplace_id, topic, body, available_ms)
  SELECT bucket, r.id, "marketplaceId", topic, body, "availableAt"
  FROM jsonb_to_recordset(${rows}::jsonb) AS r(
    bucket smallint, "caseId" text, id text, "marketplaceId" text, topic text, body jsonb, "availableAt" bigint
  ) ${gate}
)`
}
