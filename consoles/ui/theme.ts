import { useSyncExternalStore } from 'react'

export type Theme = 'auto' | 'light' | 'dark'

export function useTheme(): Theme {
  return useSyncExternalStore(listen, () => theme)
}

/** Whether the page is drawn dark now, by choice or by the system's. */
export function useIsDark(): boolean {
  const chosen = useTheme()
  const systemIsDark = useSyncExternalStore(listenToSystem, () => system.matches)
  return chosen === 'auto' ? systemIsDark : chosen === 'dark'
}

export function chooseTheme(chosen: Theme): void {
  theme = chosen
  localStorage.setItem(KEY, chosen)
  show(chosen)
  for (const hear of listeners) hear()
}

function show(chosen: Theme): void {
  if (chosen === 'auto') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = chosen
}

function firstTheme(): Theme {
  const wanted = new URLSearchParams(location.search).get('theme') ?? localStorage.getItem(KEY)
  return wanted === 'light' || wanted === 'dark' ? wanted : 'auto'
}

function listen(hear: () => void): () => void {
  listeners.add(hear)
  return () => listeners.delete(hear)
}

function listenToSystem(hear: () => void): () => void {
  system.addEventListener('change', hear)
  return () => system.removeEventListener('change', hear)
}

const KEY = 'pingli.theme'
const system = matchMedia('(prefers-color-scheme: dark)')
const listeners = new Set<() => void>()
let theme = firstTheme()
show(theme)
