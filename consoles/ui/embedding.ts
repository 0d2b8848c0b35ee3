/**
 * In a marketplace's own site these pages take its look: it names our variables in the address, as in
 * `?--ink=%23222&--radius=4px`. Only what is one of our own, and a plain value, is taken.
 */
export function takeEmbeddersTheme(): void {
  for (const [name, value] of new URLSearchParams(location.search)) {
    if (OURS.has(name) && PLAIN.test(value)) document.documentElement.style.setProperty(name, value)
  }
  if (window.parent === window) return
  document.documentElement.dataset.embedded = ''
  // The frame is as high as what is in it, so that only the marketplace's page scrolls.
  const tell = () => window.parent.postMessage({ pingliHeight: document.body.scrollHeight }, '*')
  new ResizeObserver(tell).observe(document.body)
}

/** What whoever embeds the pages may set. */
export const LOOK_VARIABLES = [
  '--paper',
  '--surface',
  '--sunken',
  '--ink',
  '--ink-soft',
  '--line',
  '--line-strong',
  '--on-ink',
  '--link',
  '--focus',
  '--radius',
  '--radius-small',
  '--font',
] as const
const OURS: ReadonlySet<string> = new Set(LOOK_VARIABLES)
const PLAIN = /^[\w#%.,()"' -]{1,120}$/
