/**
 * What every list of cases is narrowed by; a null leaves a filter out, and the statement is planned without it. $10:
 * the bucket of the order $9. $11: the kinds that are left out, with whatever is about one of them.
 */
export const caseNarrowing = `c.marketplace_id = $1
    AND ($2::text IS NULL OR c.kind = $2) AND ($3::text IS NULL OR c.stage = $3)
    AND ($5::text IS NULL OR c.merchant_id = $5) AND ($6::text IS NULL OR c.buyer_id = $6)
    AND ($9::text IS NULL OR (c.bucket = $10::smallint AND c.order_id = $9))
    AND c.kind <> ALL ($11::text[]) AND ($11 = '{}' OR (c.state #>> '{about,caseKind}' = ANY ($11)) IS NOT TRUE)`

/*
 * A list has three stretches, each a range of an index: what has a deadline, what is open without one, and what is
 * closed. $13: in which of them the page begins, 0 to 2; after the case with the due moment $14, the end $15, the id
 * $16. $4: of which status, by which whole stretches are left out.
 */

/** $7: due before when. $8: what the passing of the next deadline may do. */
export const datedCases = `c.next_due_ms IS NOT NULL AND $4::text IS DISTINCT FROM 'closed'
    AND $13::smallint = 0 AND (c.next_due_ms, c.id) > ($14::bigint, $16::text)
    AND ($7::bigint IS NULL OR c.next_due_ms < $7) AND ($8::text[] IS NULL OR c.next_expiry = ANY ($8))`

/** $12: the \`kind/stage\` where they may stand. */
export const undatedCases = `c.next_due_ms IS NULL AND c.closed_ms IS NULL AND $4::text IS DISTINCT FROM 'closed'
    AND $13::smallint < 2 AND ($13 = 0 OR c.id > $16::text) AND $7::bigint IS NULL
    AND ($12::text[] IS NULL OR c.kind || '/' || c.stage = ANY ($12))`

/** They stand at no stage of a flow, and wait for nobody. */
export const closedCases = `c.closed_ms IS NOT NULL AND $4::text IS DISTINCT FROM 'open'
    AND ($3::text IS NULL OR $3 = 'closed')
    AND ($13::smallint < 2 OR (c.closed_ms, c.id) < ($15::bigint, $16::text))
    AND $7::bigint IS NULL AND $12::text[] IS NULL`

/** The three stretches one after the other. */
export const caseOrder = `next_due_ms, closed_ms DESC NULLS FIRST, CASE WHEN closed_ms IS NULL THEN id END, id DESC`
