import { useSyncExternalStore } from 'react'
import { type Facts, type Language, said, type Words } from './wording.ts'

/** Says things of one list of words in the reader's language. */
export function useSay<All extends Words>(all: All): (key: keyof All & string, facts?: Facts) => string {
  const language = useLanguage()
  return (key, facts) => said(all[key] ?? { zh: key, en: key }, language, facts)
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
