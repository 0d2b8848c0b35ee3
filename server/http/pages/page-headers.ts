/** What a page of ours may do: run its own scripts, talk to its own server, show people's files. */
export function headersOfPage({ embedders }: { readonly embedders: readonly string[] }): Record<string, string> {
  return {
    'content-security-policy': [
      ...POLICY,
      // Ourselves too: integrators look at the pages as a marketplace would show them.
      `frame-ancestors ${["'self'", ...embedders].join(' ')}`,
    ].join('; '),
    'referrer-policy': 'no-referrer',
    'permissions-policy': 'camera=(self), geolocation=(), microphone=()',
  }
}

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  // The consoles' components write their styles while they run.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
]
