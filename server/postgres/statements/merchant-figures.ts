/** In the order of their keys: two who correct the same figures wait for each other instead of deadlocking. */
export const keepMerchantFigures = {
  name: 'keep_merchant_figures',
  text: `
INSERT INTO merchant_figure (bucket, marketplace_id, merchant_id, day, figure, because, numerator, denominator,
  excluded, total_ms, median_ms, recorded_ms)
SELECT bucket, "marketplaceId", "merchantId", day, figure, because, numerator, denominator, excluded, "totalMs",
  "medianMs", "recordedAt"
FROM jsonb_to_recordset($1::jsonb) AS r(
  bucket smallint, "marketplaceId" text, "merchantId" text, day date, figure text, because text, numerator bigint,
  denominator bigint, excluded bigint, "totalMs" bigint, "medianMs" bigint, "recordedAt" bigint
)
ORDER BY bucket, "marketplaceId", "merchantId", day, figure, because
ON CONFLICT DO NOTHING`,
} as const

export const merchantFiguresOfDay = {
  name: 'merchant_figures_of_day',
  text: `
SELECT figure, because, numerator, denominator, excluded, total_ms, median_ms FROM merchant_figure
WHERE bucket = $1 AND marketplace_id = $2 AND merchant_id = $3 AND day = $4
ORDER BY recorded_ms, because`,
} as const

export const merchantFiguresOfDays = {
  name: 'merchant_figures_of_days',
  text: `
SELECT f.merchant_id, f.day, f.figure, f.because, f.numerator, f.denominator, f.excluded, f.total_ms, f.median_ms
FROM unnest($1::smallint[], $3::text[]) AS m(bucket, merchant_id)
JOIN merchant_figure f ON f.bucket = m.bucket AND f.marketplace_id = $2 AND f.merchant_id = m.merchant_id
  AND f.day BETWEEN $4::date AND $5::date
ORDER BY f.recorded_ms, f.because`,
} as const
