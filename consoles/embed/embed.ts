// A marketplace's own page shows the buyer's pages in place of this script:
//
//   <script src="https://…/embed.js" data-token="…" data-order="…" data-lang="zh" data-ink="#222"></script>
//
// data-token is a short-lived token of the buyer, data-order or data-case where to begin; what else is there and is
// named like one of our variables gives the pages the marketplace's look. A classic script: it must know where it is.

;(() => {
  const script = document.currentScript
  if (!(script instanceof HTMLScriptElement)) return
  const { token = '', order, case: caseId, lang, theme, ...look } = script.dataset
  const address = new URL(placeOf(order, caseId), script.src)
  if (lang !== undefined) address.searchParams.set('lang', lang)
  if (theme !== undefined) address.searchParams.set('theme', theme)
  for (const [name, value] of Object.entries(look)) {
    if (value !== undefined) address.searchParams.set(`--${hyphened(name)}`, value)
  }
  address.hash = new URLSearchParams({ token }).toString()
  const frame = document.createElement('iframe')
  frame.src = address.href
  frame.title = 'Pingli'
  frame.allow = 'camera'
  frame.style.cssText = 'display: block; width: 100%; min-height: 480px; border: 0; color-scheme: normal'
  addEventListener('message', event => {
    if (event.source !== frame.contentWindow || event.origin !== address.origin) return
    const height = Number((event.data as { pingliHeight?: unknown } | null)?.pingliHeight)
    if (height > 0) frame.style.height = `${height}px`
  })
  script.after(frame)

  function placeOf(orderId: string | undefined, id: string | undefined): string {
    if (id !== undefined) return `/buyer/cases/${encodeURIComponent(id)}`
    return orderId === undefined ? '/buyer/' : `/buyer/orders/${encodeURIComponent(orderId)}/apply`
  }

  function hyphened(name: string): string {
    return name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
  }
})()
