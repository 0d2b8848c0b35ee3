import { useMemo, useSyncExternalStore } from 'react'
import type { Operations } from '../api/wire.ts'
import { placeOf } from '../case/drafts.ts'

export type DraftLine = Operations['POST /v1/packs/{id}/drafts']['body']['lines'][number]
export type Unit = NonNullable<DraftLine['unit']>

interface PackDraft {
  readonly value: readonly DraftLine[]
  readonly write: (lines: readonly DraftLine[]) => void
}

/** The lines that a person has written for a pack, kept on this device; every part of the page sees the same. */
export function usePackDraft(pack: string): PackDraft {
  const place = placeOf(`pack/${pack}`)
  const kept = useSyncExternalStore(listen, () => localStorage.getItem(place))
  const value = useMemo(() => linesIn(kept), [kept])
  const write = (lines: readonly DraftLine[]) => {
    localStorage.setItem(place, JSON.stringify(lines))
    for (const hear of listeners) hear()
  }
  return { value, write }
}

/** One line a clause, scope and market: written again, it takes the place of the first. */
export function withLine(lines: readonly DraftLine[], line: DraftLine): readonly DraftLine[] {
  return [...withoutLine(lines, line), line]
}

export function withoutLine(lines: readonly DraftLine[], line: DraftLine): readonly DraftLine[] {
  return lines.filter(one => keyOf(one) !== keyOf(line))
}

/** Which line of a history it writes. */
export function keyOf({ clause, scope = 0, market = '' }: DraftLine): string {
  return `${clause} ${scope} ${market}`
}

function linesIn(kept: string | null): readonly DraftLine[] {
  try {
    return JSON.parse(kept ?? '[]') as readonly DraftLine[]
  } catch {
    return []
  }
}

function listen(hear: () => void): () => void {
  listeners.add(hear)
  addEventListener('storage', hear)
  return () => {
    listeners.delete(hear)
    removeEventListener('storage', hear)
  }
}

const listeners = new Set<() => void>()
