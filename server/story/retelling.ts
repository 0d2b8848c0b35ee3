import { formatInstant } from '../../core/kernel/instant.ts'
import type { Wording } from '../../core/policy/clause.ts'
import { lowerFirst, upperFirst } from '../application/wording/sentence-parts.ts'
import type { CaseSeen } from './case-seen.ts'
import { asMarketplace, type Venue } from './cast.ts'
import type { Story } from './story.ts'

/** A sentence of the server's as the story tells it: people by both their names, cases by what they are. */
export type Retold = Wording

/** What the pack calls its kinds of case and its violations. */
export interface Titles {
  readonly kinds: ReadonlyMap<string, Wording>
  readonly violations: ReadonlyMap<string, Wording>
}

export async function packTitles({ pack, beginsAt, zone }: Story, venue: Venue): Promise<Titles> {
  const path = `/v1/packs/${pack}?as_of=${encodeURIComponent(formatInstant(beginsAt, zone))}`
  const { flows, reasons } = (await asMarketplace(venue, { method: 'GET', path })) as unknown as PackSeen
  const violations = reasons.find(({ name }) => name === 'violation')?.reasons ?? []
  return {
    kinds: new Map(flows.map(({ kind, title }) => [kind, title])),
    violations: new Map(violations.map(({ code, title }) => [code, title])),
  }
}

interface PackSeen {
  readonly flows: readonly { readonly kind: string; readonly title: Wording }[]
  readonly reasons: readonly {
    readonly name: string
    readonly reasons: readonly { readonly code: string; readonly title: Wording }[]
  }[]
}

/** The cases of a story as it speaks of them: each by its kind, the second of a kind with its number. */
export interface Characters {
  readonly labels: ReadonlyMap<string, Wording>
  /** What ids stand for in a sentence. */
  readonly named: readonly { readonly id: string; readonly words: Wording }[]
}

export function charactersOf(
  cases: readonly { readonly name: string; readonly file: CaseSeen }[],
  { kinds, violations }: Titles,
): Characters {
  const labels = cases.map(({ name, file: { kind } }, place): [string, Wording] => {
    const { zh, en } = kinds.get(kind) ?? { zh: kind, en: kind }
    const number = cases.slice(0, place + 1).filter(one => one.file.kind === kind).length
    return [name, number === 1 ? { zh, en } : { zh: `${zh}${number}`, en: `${en} ${number}` }]
  })
  const named = cases.flatMap(({ file }, place) => {
    const label = labels[place]?.[1] ?? { zh: '', en: '' }
    return [
      { id: file.id, words: caseWords(label, file.outcome !== null) },
      ...(file.ruling === null ? [] : [{ id: file.ruling.id, words: rulingWords(label) }]),
      ...file.violations.map(({ id, code }) => ({ id, words: violationWords(violations.get(code), code) })),
    ]
  })
  return { labels: new Map(labels), named }
}

/** The server knows people by the one name that the order brought; the story knows them in English too. */
export function retold(sentence: Wording, { named }: Characters, { people }: Story): Retold {
  const known = Object.values(people).filter(person => person !== undefined)
  const english = known.reduce((text, person) => text.replaceAll(person.zh, person.en), sentence.en)
  return named.reduce(
    (so, { id, words }) => ({
      zh: so.zh.replaceAll(new RegExp(`(?:违规 )? ?${id} ?`, 'g'), words.zh),
      en: so.en.replaceAll(new RegExp(`(?:the violation )?${id}`, 'gi'), (_id, at: number) =>
        at === 0 ? upperFirst(words.en) : words.en,
      ),
    }),
    { zh: sentence.zh, en: english },
  )
}

/** A case that has ended is spoken of by its outcome. */
function caseWords({ zh, en }: Wording, hasEnded: boolean): Wording {
  const the = `the ${lowerFirst(en)}`
  return hasEnded ? { zh: `${zh}的结果`, en: `the outcome of ${the}` } : { zh, en: the }
}

function rulingWords({ zh, en }: Wording): Wording {
  return { zh: `${zh}的判定`, en: `the ruling in the ${lowerFirst(en)}` }
}

function violationWords(title: Wording | undefined, code: string): Wording {
  const { zh, en } = title ?? { zh: code, en: code }
  return { zh: `违规“${zh}”`, en: `the violation “${lowerFirst(en)}”` }
}
