export const lastFigureDay = {
  name: 'last_figure_day',
  text: `
SELECT day, published_ms FROM figure_day
WHERE marketplace_id = $1 AND ($2::date IS NULL OR day <= $2)
ORDER BY day DESC LIMIT 1`,
} as const

export const figureDaysFrom = {
  name: 'figure_days_from',
  text: 'SELECT day, published_ms FROM figure_day WHERE marketplace_id = $1 AND day >= $2 ORDER BY day',
} as const

export const keepFigureDay = {
  name: 'keep_figure_day',
  text: 'INSERT INTO figure_day (marketplace_id, day, published_ms) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
} as const
