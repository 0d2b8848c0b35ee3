/**
 * In a marketplace's own site these pages take its look: it names our variables in the address, as in
 * `?--ink=%23222&--radius=4px`. Only what is one of our own, and a plain value, is taken.
 */
export function takeEmbeddersTheme(): void {
  const root = document.documentElement
  const wanted = new URLSearchParams(location.search)
  for (const [name, value] of wanted) {
    if (OURS.has(name) && PLAIN.test(value)) root.style.setProperty(name, value)
  }
  const look = lookOf(wanted)
  if (look !== null) root.dataset.look = look
  if (window.parent === window) return
  root.dataset.embedded = ''
  // The frame is as high as what is in it, so that only the marketplace's page scrolls.
  const tell = () => window.parent.postMessage({ pingliHeight: document.body.scrollHeight }, '*')
  new ResizeObserver(tell).observe(document.body)
}

/** What the site leaves to us has to go with its own colours, whatever the reader's system prefers. */
function lookOf(wanted: URLSearchParams): 'light' | 'dark' | null {
  const [paper, ink] = [wanted.get('--paper'), wanted.get('--ink')]
  if (wanted.has('theme')) return null
  if (paper !== null) return isLight(paper) ? 'light' : 'dark'
  if (ink !== null) return isLight(ink) ? 'dark' : 'light'
  return null
}

/** Painted once, since a colour may be written in many ways; one that isn't a colour is as black as the brush. */
function isLight(colour: string): boolean {
  const brush = document.createElement('canvas').getContext('2d')
  if (brush === null) return true
  brush.fillStyle = colour
  brush.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0] = brush.getImageData(0, 0, 1, 1).data
  return red * 0.299 + green * 0.587 + blue * 0.114 > 127
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
