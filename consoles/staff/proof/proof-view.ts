/** How one looks at an item: how much larger than its frame, and turned by how many degrees. */
export interface ProofView {
  readonly scale: number
  readonly degrees: number
}

export const WHOLE: ProofView = { scale: 1, degrees: 0 }

export function closer({ scale, degrees }: ProofView): ProofView {
  return { scale: Math.min(scale * STEP, SCALE_MAX), degrees }
}

export function farther({ scale, degrees }: ProofView): ProofView {
  return { scale: Math.max(scale / STEP, 1), degrees }
}

export function turned({ scale, degrees }: ProofView): ProofView {
  return { scale, degrees: (degrees + 90) % 360 }
}

/** As a picture in its frame is styled. */
export function frameOf({ scale, degrees }: ProofView) {
  return { width: `${scale * 100}%`, height: `${scale * 100}%`, rotate: `${degrees}deg` }
}

const STEP = 1.5
export const SCALE_MAX = STEP ** 5
