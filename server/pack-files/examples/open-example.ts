import type { EarlierCases, Parties } from '../../../core/case-file/case-file.ts'
import type { Rejection } from '../../../core/kernel/rejection.ts'
import type { Flow } from '../../../core/policy/flow.ts'
import { type CaseState, type Ground, openState, PARTIES } from '../drive/case-state.ts'
import { LINE_ID, ORDER_ID, openingBooks, orderFactsOf } from '../drive/story-order.ts'
import { namedSubject, subjectBooks, subjectFileOf } from '../drive/story-subject.ts'
import { actorOf } from './acting.ts'
import type { ActingRole, Example, ExampleEarlier } from './example.ts'

/** Opens the case of a story, or says why it can't be. */
export function openExample(example: Example, ground: Ground): CaseState | Rejection {
  const { flow: kind, order, subject, funds, openedAt, earlier } = example
  const { flows } = ground.snapshot
  const opener = example.openedBy ?? flows[kind]?.openedBy[0] ?? 'buyer'
  const parties = partiesOf(example, flows[kind])
  const around = { openedAt, order, parties, snapshot: ground.snapshot }
  return openState(ground, {
    order: order && orderFactsOf(order, { openedAt, ground }),
    ...(subject !== null && { subject: subjectFileOf(subject, around) }),
    earlier: earlierOf(earlier, kind),
    act: { name: 'open_case', by: actorOf(opener), fields: openingFields(example, { opener, parties, ground }) },
    at: openedAt,
    books: { ...openingBooks(order, funds), ...(subject !== null && subjectBooks(subject, parties)) },
  })
}

/** Whoever isn't named by an order or a subject is named by the opening; the buyer where the flow is about him. */
function partiesOf({ parties, order, subject }: Example, flow: Flow | undefined): Parties {
  const { buyer, merchant } = PARTIES
  const hasBuyer = parties?.includes('buyer') ?? (order !== null || subject !== null || flow?.about.includes('buyer'))
  return { buyer: hasBuyer === true ? buyer : null, merchant }
}

interface Naming {
  readonly opener: ActingRole
  readonly parties: Parties
  readonly ground: Ground
}

function openingFields(example: Example, { opener, parties, ground }: Naming): Readonly<Record<string, unknown>> {
  const { flow: kind, claim, fields, order, subject, answerWithinMs } = example
  const isNamedElsewhere = order !== null || subject !== null
  const namesBuyer = !isNamedElsewhere && opener !== 'buyer' && parties.buyer !== null
  return {
    ...fields,
    kind,
    claim: {
      reason: claim.reason,
      ...(claim.remedy !== null && { remedy: claim.remedy }),
      ...(claim.amountMinor !== null && { amount_minor: claim.amountMinor }),
      ...(claim.quantity !== null && { lines: [{ line_id: LINE_ID, quantity: claim.quantity }] }),
    },
    ...(order !== null && subject === null && { order_id: ORDER_ID }),
    ...(subject !== null && { about: namedSubject(subject, ground.snapshot.flows[kind]?.about ?? []) }),
    ...(!isNamedElsewhere && opener !== 'merchant' && { merchant_id: parties.merchant.id }),
    ...(namesBuyer && { buyer_id: parties.buyer?.id }),
    ...(answerWithinMs !== null && { answer_within: `PT${answerWithinMs / 1000}S` }),
  }
}

/** Only cases of the same kind count, as everywhere. */
function earlierOf(earlier: readonly ExampleEarlier[], kind: string): EarlierCases {
  const same = earlier.filter(one => one.kind === kind)
  const sum = (minor: (one: ExampleEarlier) => number) => same.reduce((so, one) => so + minor(one) * one.count, 0)
  return {
    applications: sum(() => 1),
    applicationsAbout: sum(({ aboutSame }) => (aboutSame ? 1 : 0)),
    compensatedMinor: sum(one => one.compensatedMinor),
    compensatedBaseMinor: sum(one => one.baseMinor),
    interventionWithdrawn: same.some(one => one.interventionWithdrawn),
    rulings: sum(({ ruled }) => (ruled ? 1 : 0)),
    aboutClosedAt: same.filter(({ aboutSame }) => aboutSame).at(-1)?.closedAt ?? null,
  }
}
