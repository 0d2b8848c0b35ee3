import { type Route, route } from '../route.ts'

export const healthRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/health',
    tag: 'server',
    summary: { zh: '服务是否就绪', en: 'Whether the server is ready' },
    by: 'anyone',
    answers: {
      200: {
        description: 'Ready',
        schema: { type: 'object', properties: { status: { const: 'ok' } }, required: ['status'] },
      },
    },
    handle: async () => ({ status: 200, body: { status: 'ok' } }),
  }),
]
