import { expect, test } from 'vitest'
import { factValues } from '../../core/case-file/fact-names.ts'
import { factsOf } from '../../core/case-file/facts.ts'
import { run } from './course.ts'
import { histories } from './history.ts'
import { holds } from './holds.ts'

test('a case shows no fact, and no value of one, that packs may not ask for', () => {
  holds(histories, history => {
    run(history, ({ played }) => {
      for (const [name, value] of Object.entries(played.file ? factsOf(played.file, played.snapshot) : {})) {
        const values = factValues(name)
        const kind = typeof value === 'number' ? 'number' : 'word'
        expect(Array.isArray(values) ? values : [kind === values ? value : null], name).toContain(value)
      }
    })
  })
})
