import { Link } from '@tanstack/react-router'
import { useLanguage, useSay } from '../ui/language.ts'
import { Answered, Empty } from '../ui/states.tsx'
import { usePacks } from './packs.ts'
import { policyWords } from './words.ts'

export function PacksPage() {
  const say = useSay(policyWords)
  const language = useLanguage()
  return (
    <>
      <header className="tight">
        <h1>{say('packs')}</h1>
        <p className="soft">{say('packs_hint')}</p>
      </header>
      <Answered asked={usePacks()} lines={4}>
        {({ data: packs }) =>
          packs.length === 0 ? (
            <Empty title={say('packs_none')} />
          ) : (
            <ul className="packs">
              {packs.map(({ id, title, version }) => (
                <li key={id} className="card pack-card">
                  <Link to="/packs/$packId" params={{ packId: id }} className="pack-link">
                    {title[language]}
                  </Link>
                  <p className="soft small">
                    <span className="number">{id}</span> · {say('version', { version })}
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </>
  )
}
