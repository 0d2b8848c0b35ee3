import type { Rejection } from '../kernel/rejection.ts'
import type { Deadline } from './case-file.ts'
import type { Matter } from './matter.ts'

/** The deadline that a command names, or the only one there is. Rejects with `no_such_deadline`. */
export function namedDeadline({ file }: Pick<Matter, 'file'>, name: string | undefined): Deadline | Rejection {
  const found = name === undefined && file.deadlines.length === 1 ? file.deadlines[0] : undefined
  const deadline = found ?? file.deadlines.find(one => one.name === name)
  if (deadline !== undefined) return deadline
  const running = file.deadlines.map(one => one.name).join(' ')
  return { code: 'no_such_deadline', pointer: '/deadline', facts: { deadline: name ?? null, running } }
}

export function isMissing(found: Deadline | Rejection): found is Rejection {
  return 'code' in found
}
