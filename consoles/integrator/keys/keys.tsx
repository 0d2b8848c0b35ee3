import { useState } from 'react'
import type { Key } from '../../api/wire.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { useFigures } from '../../ui/figures.ts'
import { useSay } from '../../ui/language.ts'
import { Answered } from '../../ui/states.tsx'
import { MakeKey } from './make-key.tsx'
import { RevokeKey } from './revoke-key.tsx'
import { useKeyName, useKeys } from './use-keys.ts'
import { keyWords } from './words.ts'

/** The marketplace's keys: which there are, who made them, whether they are used; new ones, and the end of old ones. */
export function Keys() {
  const say = useSay(keyWords)
  const asked = useKeys()
  const [ending, setEnding] = useState<Key | null>(null)
  return (
    <section className="card" aria-labelledby="keys">
      <header className="tight">
        <h2 id="keys">{say('title')}</h2>
        <p className="soft">{say('hint')}</p>
      </header>
      <Answered asked={asked} lines={3}>
        {({ data: all }) => {
          const revoked = all.filter(key => key.revoked_at !== null)
          return (
            <>
              <ul className="key-list">
                {all
                  .filter(key => key.revoked_at === null)
                  .map(key => (
                    <KeyLine key={key.id} shown={key} all={all} onRevoke={() => setEnding(key)} />
                  ))}
              </ul>
              {revoked.length > 0 && (
                <details className="closed-choices">
                  <summary>{say('revoked_count', { count: revoked.length })}</summary>
                  <ul className="key-list">
                    {revoked.map(key => (
                      <KeyLine key={key.id} shown={key} all={all} />
                    ))}
                  </ul>
                </details>
              )}
            </>
          )
        }}
      </Answered>
      <MakeKey />
      {ending !== null && <RevokeKey revoked={ending} onClose={() => setEnding(null)} />}
    </section>
  )
}

interface KeyLineProps {
  readonly shown: Key
  readonly all: readonly Key[]
  readonly onRevoke?: () => void
}

function KeyLine({ shown, all, onRevoke }: KeyLineProps) {
  const say = useSay(keyWords)
  const { moment } = useFigures()
  const name = useKeyName()
  const who = (id: string | null) => {
    const key = all.find(one => one.id === id)
    return key === undefined ? say('gone') : name(key)
  }
  const { made_at, made_by, last_used_at, revoked_at, revoked_by } = shown
  const made = { moment: moment(made_at, '') }
  return (
    <li className="key-line">
      <p className="row">
        <strong>{name(shown)}</strong>
        <span className="code soft">{shown.masked}</span>
        {shown.is_yours && <Badge tone="good">{say('yours')}</Badge>}
      </p>
      <p className="small soft key-past">
        <span>{made_by === null ? say('made', made) : say('made_by', { ...made, name: who(made_by) })}</span>
        <span title={say('used_hint')}>
          {last_used_at === null ? say('unused') : say('used', { moment: moment(last_used_at, '') })}
        </span>
        {revoked_at !== null && (
          <span>
            {revoked_by === null
              ? say('revoked', { moment: moment(revoked_at, '') })
              : say('revoked_by', { moment: moment(revoked_at, ''), name: who(revoked_by) })}
          </span>
        )}
      </p>
      {onRevoke !== undefined && (
        <Button tone="quiet" aria-label={say('revoke_what', { name: name(shown) })} onClick={onRevoke}>
          {say('revoke')}
        </Button>
      )}
    </li>
  )
}
