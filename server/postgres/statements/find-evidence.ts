export const findEvidence = {
  name: 'find_evidence',
  text: `
SELECT id, marketplace_id, uploader, kind, sha256, media_type, size_bytes, name, uploaded_ms FROM evidence_item
WHERE bucket = $1 AND id = $2 AND marketplace_id = $3`,
} as const
