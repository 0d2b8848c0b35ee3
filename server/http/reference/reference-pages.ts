import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Hono } from 'hono'
import { problemsPage } from './problems-page.ts'

/** The API for people to read, made of /openapi.json in their own browser by files that this server hands out. */
export function addReferencePages(app: Hono): void {
  app.get('/docs', () => page(REFERENCE))
  app.get('/docs/problems', () => page(problemsPage()))
  app.get('/docs/start.js', () => new Response(START, { headers: { 'content-type': 'text/javascript' } }))
  for (const [name, mediaType] of Object.entries(ASSETS)) {
    app.get(`/docs/${name}`, async () => {
      const headers = { 'content-type': mediaType, 'cache-control': 'public, max-age=86400' }
      return new Response(await readFile(modules.resolve(`swagger-ui-dist/${name}`)), { headers })
    })
  }
}

function page(html: string): Response {
  return new Response(html, {
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY },
  })
}

const modules = createRequire(import.meta.url)

const ASSETS: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css',
  'swagger-ui-bundle.js': 'text/javascript',
}

/** Nothing from elsewhere; the reference sets styles of its own while it runs. */
const POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'"

const REFERENCE = `<!doctype html>
<html lang="zh">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>评理接口文档 · Pingli API reference</title>
<link rel="stylesheet" href="/docs/swagger-ui.css">
<style>body { margin: 0; font: 16px/1.6 system-ui, "PingFang SC", "Noto Sans SC", sans-serif }
nav { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; padding: 0.75rem 1.25rem; background: #f6f5f2 }
a { color: #2456c4 }</style>
<nav>
<a href="/docs/problems">拒绝的代码 · Refusals</a>
<a href="/openapi.json">OpenAPI 3.1</a>
<a href="/integrator">对接工作台 · For integrators</a>
</nav>
<main id="reference"></main>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</html>
`

const START = `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#reference', deepLinking: true, docExpansion: 'list' })
`
