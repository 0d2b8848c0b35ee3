import { expect, test } from 'vitest'
import { instant } from '../../core/kernel/instant.ts'
import { createRecording } from './recording.ts'

const noon = instant('2026-11-22T12:00Z')

test('a reader is told to stop before what is still being written, and gets it later', () => {
  const recording = createRecording({ now: () => noon })
  const first = recording.begin()
  const second = recording.begin()
  recording.end(second)
  expect(recording.completeBefore()).toBe(first)
  recording.end(first)
  expect(recording.completeBefore()).toBeGreaterThan(second)
})

test('nothing is written at a moment that a reader has passed, though the clock stands still', () => {
  const recording = createRecording({ now: () => noon })
  const passed = recording.completeBefore()
  expect(recording.begin()).toBeGreaterThan(passed)
})

test('a clock that is set back does not send positions back', () => {
  let now = noon
  const recording = createRecording({ now: () => now })
  const before = recording.begin()
  now = instant('2026-11-22T11:00Z')
  expect(recording.begin()).toBeGreaterThan(before)
})
