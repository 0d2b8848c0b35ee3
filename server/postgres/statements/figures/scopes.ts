/**
 * What is looked at: $1 the marketplace, $2 its merchants, $3 the scopes by their place in a list. $4 and $5 narrow
 * what is found to one case or one buyer.
 */
export const scopes = `scope AS (
  SELECT * FROM jsonb_to_recordset($3::jsonb) AS s(
    place integer, "from" bigint, until bigint, "cutAt" bigint, "knownAt" bigint, corrected boolean, zone text,
    hours jsonb, "withinMs" bigint, "faultReasons" jsonb, markets jsonb
  )
)`

/** A market that is looked at: all of them where the scope names none. A market that is null is in no list. */
export const isInMarket = (market: string) => `(coalesce(s.markets, 'null') = 'null' OR s.markets ? (${market}))`

/** An event was on record, and had happened by the cut. */
export const wasKnown = (event: string) => `${event}.at_ms < s."cutAt" AND ${event}.recorded_ms <= s."knownAt"`

/** An event of these merchants, of the types that its index knows. */
export const ofMerchants = (event: string, types: readonly string[]) =>
  `${event}.marketplace_id = $1 AND ${event}.merchant_id = ANY ($2::text[])
    AND ${event}.type IN (${types.map(type => `'${type}'`).join(', ')})`
