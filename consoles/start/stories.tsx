import { useMutation, useQueryClient } from '@tanstack/react-query'
import { post } from '../api/client.ts'
import { urgencyOf } from '../case/deadline.tsx'
import { Badge, type Tone } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { useFigures } from '../ui/figures.ts'
import { useSay } from '../ui/language.ts'
import { become, type Marketplace, type Person, placeIn, type Story } from './demo.ts'
import { startWords } from './words.ts'

export function Stories({ marketplace }: { marketplace: Marketplace }) {
  const say = useSay(startWords)
  const staff = staffOf(marketplace)
  const stories = byUrgency(marketplace.stories)
  return (
    <section className="stack" aria-labelledby="stories">
      <header className="tight">
        <h2 id="stories">{say('stories')}</h2>
        <p className="soft">{say('stories_hint')}</p>
      </header>
      <StoryList stories={stories.filter(isUnderWay)} marketplace={marketplace} />
      <h3>{say('stories_ended')}</h3>
      <StoryList stories={stories.filter(story => !isUnderWay(story))} marketplace={marketplace} />
      {staff.length > 0 && (
        <div className="card">
          <h3>{say('platform')}</h3>
          <People people={staff} marketplace={marketplace} placeOf={() => ''} />
        </div>
      )}
    </section>
  )
}

function StoryList({ stories, marketplace }: { stories: readonly Story[]; marketplace: Marketplace }) {
  return (
    <ul className="story-list">
      {stories.map(story => (
        <li key={story.id}>
          <StoryCard story={story} marketplace={marketplace} />
        </li>
      ))}
    </ul>
  )
}

function StoryCard({ story, marketplace }: { story: Story; marketplace: Marketplace }) {
  const say = useSay(startWords)
  const { moment } = useFigures()
  const client = useQueryClient()
  const again = useMutation({
    mutationFn: () => post('/v1/demo/stories', { marketplace: marketplace.id, story: story.id }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['demo'] }),
  })
  return (
    <article className="card story">
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
          {again.isSuccess ? say('reset_done') : again.error?.message}
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
