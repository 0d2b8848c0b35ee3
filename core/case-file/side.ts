import type { Actor, Side } from './case-file.ts'

/** The side that an actor speaks for. Only parties have one: a flow that lets others here is at fault. */
export function sideOf(by: Actor): Side {
  if (by.role === 'buyer' || by.role === 'merchant') return by.role
  throw new Error(`${by.role} is no party of a case`)
}
