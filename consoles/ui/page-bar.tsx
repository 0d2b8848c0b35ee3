import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { useDocumentTitle } from './document-title.ts'
import { chooseLanguage, useLanguage, useSay } from './language.ts'
import { chooseTheme, type Theme, useTheme } from './theme.ts'
import { uiWords } from './words.ts'

/** The line on top of every page: where one is, and how it looks. */
export function PageBar({ title, home, children }: { title: string; home: string; children?: ReactNode }) {
  const say = useSay(uiWords)
  useDocumentTitle(title)
  return (
    <header className="page-bar not-printed">
      <a className="skip" href="#content">
        {say('skip')}
      </a>
      <a className="brand" href={home}>
        <Mark />
        <span>{say('brand')}</span>
      </a>
      <span className="page-bar-title">{title}</span>
      <div className="page-bar-end">
        {children}
        <ThemeSwitch />
        <LanguageSwitch />
      </div>
    </header>
  )
}

export function LanguageSwitch() {
  const say = useSay(uiWords)
  const language = useLanguage()
  return (
    <Button tone="quiet" lang={language === 'zh' ? 'en' : 'zh-CN'} onClick={() => chooseLanguage(other(language))}>
      {say('language')}
    </Button>
  )
}

export function ThemeSwitch() {
  const say = useSay(uiWords)
  const theme = useTheme()
  return (
    <label className="theme-switch">
      <span className="only-read">{say('theme')}</span>
      <select value={theme} onChange={event => chooseTheme(event.target.value as Theme)}>
        {THEMES.map(one => (
          <option key={one} value={one}>
            {say(`theme_${one}`)}
          </option>
        ))}
      </select>
    </label>
  )
}

/** A pair of scales. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" aria-hidden="true">
      <path d="M16 6v19M9 25h14M7 11h18M7 11l-3.4 7.4a3.7 3.7 0 0 0 6.8 0zM25 11l-3.4 7.4a3.7 3.7 0 0 0 6.8 0z" />
    </svg>
  )
}

function other(language: 'zh' | 'en') {
  return language === 'zh' ? 'en' : 'zh'
}

const THEMES = ['auto', 'light', 'dark'] as const
