export const addEvidence = {
  name: 'add_evidence',
  text: `
INSERT INTO evidence_item
  (bucket, id, marketplace_id, uploader, kind, sha256, media_type, size_bytes, name, uploaded_ms)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
ON CONFLICT DO NOTHING`,
} as const
