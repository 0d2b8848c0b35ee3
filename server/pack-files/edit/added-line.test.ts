import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { withAddedLine } from './added-line.ts'

const line = { from: '2031-01-01', value: 24, source: 'Notice', confidence: 'own' }
const first = { from: '2022-03-15', value: 48, source: 'Rules', confidence: 'S' }
const adding = { clause: 'STD-REF-1', line, inherited: { history: [first] } }
const own = { clause: 'STD-REF-1', history: [first, line] }

function added(text: string, more: object = {}) {
  const found = withAddedLine(text, { ...adding, ...more })
  if (found === null) throw new Error('no place for it')
  return { ...found, read: parse(found.text, { merge: true }) }
}

test('a history of the clause’s own goes on, and what is inherited stays out of it', () => {
  const block = `- clause: STD-REF-1 # ours
  history:
    - from: 2023-01-01 # since then
      value: 36
# the end
`
  const { text, added: part } = added(block)
  expect(text).toBe(block.replace('value: 36\n', `value: 36\n${part}\n`))
  const flow = '- { clause: STD-REF-1, history: [{ from: 2023-01-01, value: 36 }] }\n'
  const read = [{ clause: 'STD-REF-1', history: [{ from: '2023-01-01', value: 36 }, line] }]
  expect([added(block).read, added(flow).read]).toEqual([read, read])
})

test('an entry without a history takes the inherited one over, with the line at its end', () => {
  const block = '- clause: STD-REF-1\n  title: { zh: 答复, en: Answer } # ours\n\n- clause: X-1 # stays\n'
  const { text, read } = added(block)
  expect(read).toEqual([{ ...own, title: { zh: '答复', en: 'Answer' } }, { clause: 'X-1' }])
  for (const kept of ['# ours\n', '- clause: X-1 # stays\n']) expect(text).toContain(kept)
  expect(added('- { clause: STD-REF-1, scope: { a: b } }\n').read).toEqual([{ ...own, scope: { a: 'b' } }])
})

test('a file without the clause gets an entry for it, and so does an empty one', () => {
  const { text, read } = added('# Timers\n\n- clause: X-1\n  scope: { a: b }\n')
  expect(read).toEqual([{ clause: 'X-1', scope: { a: 'b' } }, own])
  expect(text).toMatch(/^# Timers\n\n- clause: X-1\n {2}scope: { a: b }\n\n- clause: STD-REF-1\n {2}history:\n/)
  expect(added('[{ clause: X-1 }]').read).toEqual([{ clause: 'X-1' }, own])
  const fresh = added('# Timers\n', { inherited: { words_only: true, history: [first] } })
  expect(fresh.read).toEqual([{ clause: 'STD-REF-1', words_only: true, history: [first, line] }])
  expect(fresh.text).toBe(`# Timers\n\n${fresh.added}\n`)
})

test.each([
  'pack: standard',
  '- { clause: X-1, history: &all [{ value: 1 }] }\n- { clause: STD-REF-1, history: *all }',
])('a form that has no place for it is left alone: %s', text => {
  expect(withAddedLine(text, adding)).toBeNull()
})
