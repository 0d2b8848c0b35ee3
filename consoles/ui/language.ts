import { useSyncExternalStore } from 'react'

export type Language = 'zh' | 'en'

/** One thing said in both languages: none can be forgotten. `{name}` stands for a fact. */
export interface Wording {
  readonly zh: string
  readonly en: string
}

export type Words = Readonly<Record<string, Wording>>
export type Facts = Readonly<Record<string, string | number>>

/** A screen's words, each under a key of its own. */
export function words<const All extends Words>(all: All): All {
  return all
}

/** Says things of one list of words in the reader's language. */
export function useSay<All extends Words>(all: All): (key: keyof All & string, facts?: Facts) => string {
  const language = useLanguage()
  return (key, facts) => said(all[key] ?? { zh: key, en: key }, language, facts)
}

/** English counts: `{count|case|cases}`; Chinese doesn't. */
export function said(wording: Wording, language: Language, facts: Facts = {}): string {
  return wording[language].replace(/\{([^}]*)\}/g, (_all, inside: string) => {
    const [name = '', one, other] = inside.split('|')
    const fact = facts[name] ?? ''
    return one === undefined ? String(fact) : `${fact} ${fact === 1 ? one : other}`
  })
}

export function useLanguage(): Language {
  return useSyncExternalStore(listen, currentLanguage)
}

export function currentLanguage(): Language {
  return language
}

export function chooseLanguage(chosen: Language): void {
  language = chosen
  localStorage.setItem(KEY, chosen)
  document.documentElement.lang = LANG[chosen]
  for (const hear of listeners) hear()
}

/** By the address first (for who embeds the pages), then as chosen before, then as the browser asks for. */
function firstLanguage(): Language {
  const wanted = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem(KEY) ?? navigator.language
  return wanted.startsWith('zh') ? 'zh' : 'en'
}

function listen(hear: () => void): () => void {
  listeners.add(hear)
  return () => listeners.delete(hear)
}

const KEY = 'pingli.language'
const LANG = { zh: 'zh-CN', en: 'en' } as const
const listeners = new Set<() => void>()
let language = firstLanguage()
document.documentElement.lang = LANG[language]
