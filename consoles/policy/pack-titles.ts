import { useLanguage, useSay } from '../ui/language.ts'
import { usePackPage } from './packs.ts'
import { policyWords } from './words.ts'

/** What a pack calls its kinds of case and their ends; what it doesn't know stands for itself. */
export function usePackTitles(packId: string) {
  const say = useSay(policyWords)
  const language = useLanguage()
  const flows = usePackPage(packId, undefined).data?.flows ?? []
  return {
    kind: (kind: string) => flows.find(flow => flow.kind === kind)?.title[language] ?? kind,
    outcome(outcome: string) {
      if (outcome === 'open' || outcome === 'not_opened') return say(`outcome_${outcome}`)
      const end = flows.flatMap(({ ends }) => ends).find(({ name }) => name === `end_${outcome}`)
      return end?.title[language] ?? outcome
    },
  }
}
