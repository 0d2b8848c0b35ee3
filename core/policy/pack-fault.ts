/** A pack says something impossible. `pack check` should have caught it: to meet it is a bug and throws. */
export class PackFault extends Error {
  override readonly name = 'PackFault'
}
