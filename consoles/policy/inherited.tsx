import { useLanguage, useSay } from '../ui/language.ts'
import { type Clause, usePacks } from './packs.ts'
import { policyWords } from './words.ts'

/** The pack that a clause comes from, where that is another than the one that is read. */
export function Inherited({ clause: { inherited_from: home } }: { clause: Pick<Clause, 'inherited_from'> }) {
  const say = useSay(policyWords)
  const language = useLanguage()
  const { data: packs } = usePacks()
  if (home === null) return null
  const title = packs?.data.find(({ id }) => id === home)?.title[language]
  return (
    <p className="soft small">
      {title === undefined ? say('inherited', { home }) : say('inherited_titled', { title, home })}
    </p>
  )
}
