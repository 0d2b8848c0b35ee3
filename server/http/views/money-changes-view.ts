import type { CaseFile } from '../../../core/case-file/case-file.ts'
import type { CaseEvent } from '../../../core/case-file/events.ts'
import { accountWords } from '../../application/wording/account-words.ts'
import { personWords } from '../../application/wording/names.ts'
import { upperFirst } from '../../application/wording/sentence-parts.ts'
import type { CaseContext } from './case-context.ts'
import { namesFor } from './event-view.ts'

/** What events come to in each account, as people call it: what money leaves first, then where it is afterwards. */
export function moneyChangesView(events: readonly CaseEvent[], file: CaseFile, context: CaseContext) {
  const names = namesFor(file, context)
  const changes = new Map<string, number>()
  const add = (account: string, minor: number) => changes.set(account, (changes.get(account) ?? 0) + minor)
  for (const { source, destination, amountMinor } of events.flatMap(movementsOf)) {
    add(source, -amountMinor)
    add(destination, amountMinor)
  }
  return [...changes]
    .filter(([, minor]) => minor !== 0)
    .toSorted(([, one], [, other]) => Number(one > 0) - Number(other > 0))
    .map(([account, minor]) => {
      const words = accountWords(account, (role, id) => personWords(role, id, names))
      return { account, title: upperFirst(words[context.language]), change_minor: minor }
    })
}

function movementsOf(event: CaseEvent) {
  return 'movements' in event ? event.movements : []
}
