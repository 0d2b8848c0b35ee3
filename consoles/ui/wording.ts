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

/** English counts: `{count|case|cases}`; Chinese doesn't. */
export function said(wording: Wording, language: Language, facts: Facts = {}): string {
  return wording[language].replace(/\{([^}]*)\}/g, (_all, inside: string) => {
    const [name = '', one, other] = inside.split('|')
    const fact = facts[name] ?? ''
    return one === undefined ? String(fact) : `${fact} ${fact === 1 ? one : other}`
  })
}
