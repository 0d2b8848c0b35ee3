/** Ends a switch over a union: the compiler proves that no situation is left, and if one comes after all, it throws. */
export function unreachable(value: never): never {
  throw new Error(`a situation that the code doesn't know: ${JSON.stringify(value)}`)
}
