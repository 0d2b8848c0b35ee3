export const outboxWaitingOfMarketplace = {
  name: 'outbox_waiting_of_marketplace',
  text: `
SELECT bucket, id, marketplace_id, topic, body FROM outbox
WHERE done_ms IS NULL AND marketplace_id = $1 AND topic = ANY ($2)
ORDER BY available_ms, id
LIMIT $3`,
} as const
