/** A pack says something impossible. `pack check` should have caught it, so meeting it while serving is a bug and throws. */
export class PackFault extends Error {
  override readonly name = 'PackFault'
}
