import { type ReactNode, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

interface PieceProps {
  /** About how high it will be, in pixels: its place is held, so that nothing jumps when it is there. */
  readonly height: number
  readonly children: ReactNode
}

/**
 * A part of a long page that is drawn when its turn comes, in the order of the page and a little at a time, so that the
 * page answers meanwhile. All of it is there soon, for who searches in it; and at once for who prints.
 */
export function Piece({ height, children }: PieceProps) {
  const [isDue, setDue] = useState(false)
  useEffect(() => wait(() => setDue(true)), [])
  return isDue ? children : <div style={{ minHeight: height }} />
}

function wait(draw: () => void): () => void {
  if (waiting.size === 0) setTimeout(drawSome)
  waiting.add(draw)
  return () => waiting.delete(draw)
}

function drawSome(): void {
  const began = performance.now()
  drawWhile(() => performance.now() - began < SOME_MS)
  if (waiting.size > 0) setTimeout(drawSome)
}

function drawWhile(mayGoOn: () => boolean): void {
  for (const draw of waiting) {
    waiting.delete(draw)
    flushSync(draw)
    if (!mayGoOn()) return
  }
}

/** In the order in which they came: that of the page. */
const waiting = new Set<() => void>()
/** A phone is several times as slow, and should still answer a finger within a tenth of a second. */
const SOME_MS = 6
addEventListener('beforeprint', () => drawWhile(() => true))
