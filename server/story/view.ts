import { formatInstant } from '../../core/kernel/instant.ts'
import type { Told } from './play.ts'

/** A story as it went, for programs: names as on the wire, moments in the pack's zone. */
export function storyView({ story, steps, balances, failures }: Told) {
  const moment = (at: Parameters<typeof formatInstant>[0]) => formatInstant(at, story.zone)
  return {
    id: story.id,
    pack: story.pack,
    title: story.title,
    held: failures.length === 0,
    steps: steps.map(({ step, events, refusal }) => ({
      line: step.line,
      at: moment(step.at),
      events: events.map(({ caseName, label: _words, ...event }) => {
        return { case: caseName, ...event, at: moment(event.at) }
      }),
      refusal,
    })),
    balances: balances.map(({ path, currency, balanceMinor }) => ({ path, currency, balance_minor: balanceMinor })),
    failures,
  }
}
