import { createCalendars } from '../calendars.ts'
import { type Trial, trialText, tryPack } from '../examples/try-pack.ts'
import { problemText } from '../problem.ts'
import { type ExitStatus, readNamed, type Writer } from './terms.ts'

export interface TryOptions {
  readonly packsRoot: string
  readonly packs: readonly string[]
  readonly json: boolean
}

/** `pack try`: plays the examples; those that fail are told in full, with what was expected and what came. */
export function tryExamples({ packsRoot, packs, json }: TryOptions, out: Writer): ExitStatus {
  const calendars = createCalendars(packsRoot)
  const trials: Trial[] = []
  let unreadable = false
  for (const [id, { pack, problems }] of readNamed(packsRoot, packs)) {
    if (pack === null) {
      unreadable = true
      out.write(`${id} can't be read:\n${problems.map(problemText).join('\n')}\n`)
    } else trials.push(...tryPack(pack, calendars))
  }
  const failed = trials.filter(trial => trial.mismatches.length > 0)
  const passed = trials.length - failed.length
  const summary = `${passed} of ${trials.length} examples hold\n`
  out.write(json ? `${JSON.stringify(trials.map(shown), null, 2)}\n` : [...failed.map(trialText), summary].join('\n'))
  return unreadable || failed.length > 0 ? 1 : 0
}

function shown({ example, mismatches }: Trial): object {
  return { example: example.title, place: example.place, holds: mismatches.length === 0, mismatches }
}
