import { useLanguage, useSay } from '../ui/language.ts'
import { useCategories, usePackPage } from './packs.ts'
import { policyWords } from './words.ts'

/** What a pack calls its kinds of case, their ends and its categories; what it doesn't know stands for itself. */
export function usePackTitles(packId: string) {
  const say = useSay(policyWords)
  const language = useLanguage()
  const categories = useCategories(packId)
  const flows = usePackPage(packId, undefined).data?.flows ?? []
  return {
    kind: (kind: string) => flows.find(flow => flow.kind === kind)?.title[language] ?? kind,
    category(category: string) {
      if (category === '') return say('category_none')
      const known = categories.find(({ code }) => code === category)
      return known?.title[language] ?? say('category_other', { code: category })
    },
    outcome(outcome: string) {
      if (outcome === 'open' || outcome === 'not_opened') return say(`outcome_${outcome}`)
      const end = flows.flatMap(({ ends }) => ends).find(({ name }) => name === `end_${outcome}`)
      return end?.title[language] ?? outcome
    },
  }
}
