export const caseTexts = {
  name: 'case_texts',
  text: `
SELECT t.id, t.kind, t.author, t.sha256, t.body, t.written_ms
FROM case_text t JOIN case_file c ON c.bucket = t.bucket AND c.id = t.case_id
WHERE t.bucket = $1 AND t.case_id = $2 AND c.marketplace_id = $3 AND ($4::text IS NULL OR t.kind = $4)
ORDER BY t.written_ms, t.id`,
} as const
