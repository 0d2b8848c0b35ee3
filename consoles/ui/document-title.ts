import { useEffect } from 'react'
import { useSay } from './language.ts'
import { uiWords } from './words.ts'

/** What the browser calls this page, in its tabs and its history, while what says so is shown. */
export function useDocumentTitle(title: string): void {
  const say = useSay(uiWords)
  const full = `${title} · ${say('brand')}`
  useEffect(() => {
    const before = document.title
    document.title = full
    return () => {
      document.title = before
    }
  }, [full])
}
