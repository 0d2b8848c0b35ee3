export const keepAnswer = {
  name: 'keep_answer',
  text: `
INSERT INTO answer (bucket, id, body_hash, status, recorded_ms, body) VALUES ($1, $2, $3, 'done', $4, $5)`,
} as const
