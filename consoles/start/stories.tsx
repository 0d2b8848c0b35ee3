import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { post } from '../api/client.ts'
import { urgencyOf } from '../case/deadline.tsx'
import { Badge, type Tone } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { useFigures } from '../ui/figures.ts'
import { useSay } from '../ui/language.ts'
import { useFailureWords } from '../ui/states.tsx'
import { become, type Marketplace, type Person, placeIn, type Story } from './demo.ts'
import { startWords } from './words.ts'

export function Stories({ marketplace }: { marketplace: Marketplace }) {
  const say = useSay(startWords)
  const staff = staffOf(marketplace)
  const stories = byUrgency(marketplace.stories)
  // Kept here: a story that begins anew moves from the list of those that ended to the other one.
  const [begun, setBegun] = useState<string | null>(null)
  const lists = { marketplace, begun, onBegun: setBegun }
  return (
    <section className="stack" aria-labelledby="stories">
      <header className="tight">
        <h2 id="stories">{say('stories')}</h2>
        <p className="soft">{say('stories_hint')}</p>
      </header>
      <StoryList {...lists} stories={stories.filter(isUnderWay)} />
      {staff.length > 0 && (
        <div className="card">
          <h3>{say('platform')}</h3>
          <People people={staff} marketplace={marketplace} placeOf={() => ''} />
        </div>
      )}
      <h3>{say('stories_ended')}</h3>
      <StoryList {...lists} stories={stories.filter(story => !isUnderWay(story))} />
    </section>
  )
}

interface StoriesShown {
  readonly marketplace: Marketplace
  /** The story that was last begun anew. */
  readonly begun: string | null
  readonly onBegun: (story: string) => void
}

function StoryList({ stories, ...shown }: StoriesShown & { stories: readonly Story[] }) {
  return (
    <ul className="story-list">
      {stories.map(story => (
        <li key={story.id}>
          <StoryCard {...shown} story={story} />
        </li>
      ))}
    </ul>
  )
}

function StoryCard({ story, marketplace, begun, onBegun }: StoriesShown & { story: Story }) {
  const say = useSay(startWords)
  const { moment } = useFigures()
  const words = useFailureWords()
  const client = useQueryClient()
  const again = useMutation({
    mutationFn: () => post('/v1/demo/stories', { marketplace: marketplace.id, story: story.id }),
    onSuccess: () => {
      onBegun(story.id)
      return client.invalidateQueries({ queryKey: ['demo'] })
    },
  })
  const isBegun = begun === story.id
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    if (isBegun) card.current?.focus()
  }, [isBegun])
  return (
    <article className="card story" ref={card} tabIndex={-1}>
      <h3>{story.title}</h3>
      <ul className="tight">
        {story.cases.length === 0 && <li className="soft">{say('no_case')}</li>}
        {story.cases.map(one => (
          <li key={one.id} className="row">
            <span>{one.kind}</span>
            <Badge tone={toneOf(one.due_at, marketplace.now)}>{one.outcome ?? one.stage}</Badge>
            {one.due_at !== null && (
              <span className="soft small">{say('due', { moment: moment(one.due_at, marketplace.now) })}</span>
            )}
          </li>
        ))}
      </ul>
      <People
        people={story.people.filter(({ role }) => role === 'buyer' || role === 'merchant')}
        marketplace={marketplace}
        placeOf={person => placeIn(story, person)}
      />
      <div className="story-end">
        <Button tone="quiet" isBusy={again.isPending} onClick={() => again.mutate()}>
          {say('reset')}
        </Button>
        <p className="small soft" aria-live="polite">
          {again.error === null ? isBegun && say('reset_done') : words(again.error)}
        </p>
      </div>
    </article>
  )
}

interface PeopleProps {
  readonly people: readonly Person[]
  readonly marketplace: Marketplace
  readonly placeOf: (person: Person) => string
}

function People({ people, marketplace, placeOf }: PeopleProps) {
  const say = useSay(startWords)
  return (
    <div className="row">
      {people.map(person => (
        <Button
          key={`${person.role} ${person.id}`}
          onClick={() => become(person, { marketplace: marketplace.id, place: placeOf(person) })}
        >
          {say('be', { role: say(person.role as 'buyer'), name: person.name })}
        </Button>
      ))}
    </div>
  )
}

/** Something is open, or was just begun anew. */
function isUnderWay({ cases }: Story): boolean {
  return cases.length === 0 || cases.some(({ status }) => status === 'open')
}

/** Coloured once it is urgent, as everywhere. */
function toneOf(dueAt: string | null, now: string): Tone {
  return dueAt === null ? 'plain' : urgencyOf(Date.parse(dueAt) - Date.parse(now))
}

/** What waits for somebody comes first, the soonest deadline before the later ones. */
function byUrgency(stories: readonly Story[]): readonly Story[] {
  const due = ({ cases }: Story) => cases.flatMap(({ due_at }) => due_at ?? []).sort()[0] ?? '9'
  return stories.toSorted((one, other) => due(one).localeCompare(due(other)))
}

function staffOf({ stories }: Marketplace): readonly Person[] {
  const all = stories.flatMap(({ people }) => people).filter(({ role }) => role !== 'buyer' && role !== 'merchant')
  return [...new Map(all.map(person => [`${person.role} ${person.id}`, person])).values()]
}
