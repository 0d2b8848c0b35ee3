import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Changes, smallPackRoot } from '../fixtures/small-pack.fixture.ts'
import type { Pack } from '../pack.ts'
import { type PackReading, readPack } from './read-pack.ts'

const head = (more = 'extends: small') => `pack: child
version: 1.0.0
title: { zh: 新集市, en: New market }
zone: Asia/Shanghai
country: CN
currency: CNY
on_completion: paid_out
${more}
flows: [after_sale]
`

/** A pack that extends the small one, with these files of its own. */
function readChild(files: Record<string, string> = {}, changes: Changes = {}): PackReading {
  const own = Object.entries({ 'pack.yaml': head(), ...files }).map(([file, text]) => [`../child/${file}`, text])
  return readPack(join(smallPackRoot({ ...Object.fromEntries(own), ...changes }), 'child'))
}

function child(files: Record<string, string> = {}): Pack {
  const { pack, problems } = readChild(files)
  if (pack === null) throw new Error(JSON.stringify(problems))
  return pack
}

function codes({ problems }: PackReading): string[] {
  return problems.map(problem => `${problem.place.file} ${problem.code}`)
}

test('takes all that it does not write, and no examples', () => {
  const pack = child()
  expect(pack).toMatchObject({ id: 'child', parent: 'small', onCompletion: 'paid_out', examples: [] })
  expect(pack.clauses.map(clause => clause.id)).toEqual(['SM-1', 'SM-2', 'SM-3'])
  expect(pack.flows[0]?.stages.map(stage => stage.name)).toEqual(['waiting', 'refused', 'refunding'])
  expect(pack.tables.map(table => table.name)).toEqual(['after_agreement', 'remedies_offered'])
  expect(pack.reasons.map(list => list.name)).toEqual(['claim', 'refusal'])
})

test('a clause of the same number replaces what it says, and keeps the rest', () => {
  const line = '{ from: 2020-01-01, value: 1, source: our notice, confidence: V-off }'
  const [clause] = child({ 'clauses/own.yaml': `- clause: SM-1\n  history: [${line}]\n` }).clauses
  expect(clause).toMatchObject({ title: { en: 'Time to answer' }, value: { name: 'answer_time' } })
  expect(clause?.history.map(({ from, value }) => [from, value])).toEqual([['2020-01-01', 1]])
  expect(clause?.place).toEqual({ file: 'child/clauses/own.yaml', line: 1, column: 3 })
})

test('a clause that is not here is no rule of the pack, and rows that rest on it go with it', () => {
  const gone = "- { clause: SM-3, not_here: { zh: 小集市的规定, en: The small market's own } }\n"
  expect(child({ 'clauses/own.yaml': gone }).clauses.map(clause => clause.id)).toEqual(['SM-1', 'SM-2'])
  const resting = child({ 'clauses/own.yaml': gone.replace('SM-3', 'SM-1') }).tables
  expect(resting.map(({ name, rows }) => [name, rows.length])).toEqual([
    ['after_agreement', 1],
    ['remedies_offered', 1],
  ])
  const unknown = readChild({ 'clauses/own.yaml': gone.replace('SM-3', 'SM-9') })
  expect(codes(unknown)).toEqual(['child/clauses/own.yaml nothing_inherited'])
  const both = readChild({ 'clauses/own.yaml': gone.replace('not_here', 'source: me, not_here') })
  expect(codes(both)).toEqual(['child/clauses/own.yaml not_here_and_here'])
})

test('a stage stands in place of that of its name, with what holds everywhere', () => {
  const stage = `kind: after_sale
stages:
  refused:
    title: { zh: 拒绝, en: No }
    open_ended: { zh: 等, en: It waits }
    allows: { merchant: [agree] }
    moves_to: { ClaimAgreed: { table: after_agreement } }
`
  const stages = child({ 'flows/after_sale.yaml': stage }).flows[0]?.stages ?? []
  expect(stages.map(({ name, title }) => `${name}: ${title.en}`)).toEqual([
    'waiting: Waiting',
    'refused: No',
    'refunding: Refunding',
  ])
  expect(stages[1]?.allows.map(({ action }) => action)).toEqual(['agree', 'withdraw'])
  expect(stages[1]?.moves.map(({ event }) => event)).toEqual(['ClaimAgreed', 'ClaimWithdrawn'])
})

test('what is allowed everywhere stands in place of what the extended flow allows under its name', () => {
  const flow = `kind: after_sale
everywhere:
  buyer: [{ action: withdraw, clause: SM-3 }, send_message]
  moves_to: { ClaimWithdrawn: { close: given_up } }
stages:
  refused:
    title: { zh: 拒绝, en: No }
    open_ended: { zh: 等, en: It waits }
    allows: { buyer: [withdraw] }
    moves_to: { ClaimWithdrawn: { close: withdrawn } }
`
  const stages = child({ 'flows/after_sale.yaml': flow }).flows[0]?.stages ?? []
  const told = stages.map(({ name, allows, moves }) => {
    const buyers = allows.filter(({ role }) => role === 'buyer').map(({ action, clause }) => [action, clause])
    const withdrawn = moves.filter(({ event }) => event === 'ClaimWithdrawn').map(({ targets }) => targets[0]?.name)
    return [name, buyers, withdrawn]
  })
  const now = [
    ['withdraw', 'SM-3'],
    ['send_message', null],
  ]
  expect(told).toEqual([
    ['waiting', now, ['given_up']],
    [
      'refused',
      [
        ['withdraw', null],
        ['send_message', null],
      ],
      ['withdrawn'],
    ],
    ['refunding', now, ['given_up']],
  ])
})

test('a stage that is not here is none of the flow', () => {
  const stage = 'title: { zh: 待, en: Wait }, open_ended: { zh: 等, en: It waits }'
  const flow = (more: string, name = 'refused') => `kind: after_sale
not_here: { ${name}: { zh: 没有拒绝, en: Nobody refuses } }
stages: { waiting: { ${stage} }${more} }
`
  const stages = child({ 'flows/after_sale.yaml': flow('') }).flows[0]?.stages ?? []
  expect(stages.map(({ name }) => name)).toEqual(['waiting', 'refunding'])
  const both = flow(`, refused: { ${stage} }`)
  expect(codes(readChild({ 'flows/after_sale.yaml': both }))).toEqual(['child/flows/after_sale.yaml not_here_and_here'])
  const unknown = flow('', 'refusd')
  expect(codes(readChild({ 'flows/after_sale.yaml': unknown }))).toEqual([
    'child/flows/after_sale.yaml nothing_inherited',
  ])
})

test('rows and reasons replace the inherited ones, or come before them', () => {
  const table = (more: string) => `- table: after_agreement
  hit: first
  ${more}
  rows: [{ when: { remedy: exchange }, then: { stage: waiting } }]
`
  const rows = (more: string) => child({ 'tables/own.yaml': table(more) }).tables[0]?.rows.map(row => row.then.stage)
  expect(rows('')).toEqual(['waiting'])
  expect(rows('then_inherited: true')).toEqual(['waiting', 'refunding'])
  const list = `- list: claim
  then_inherited: true
  reasons: [{ code: late, title: { zh: 晚, en: Late } }, { code: other, title: { zh: 别的, en: Else } }]
`
  const [claim] = child({ 'reasons/own.yaml': list }).reasons
  expect(claim?.reasons.map(({ reason }) => reason.title.en)).toEqual(['Late', 'Else'])
})

test('several levels may stand on each other, in no circle', () => {
  const grandchild = { '../grandchild/pack.yaml': head('extends: child').replace('pack: child', 'pack: grandchild') }
  const root = smallPackRoot({ ...grandchild, '../child/pack.yaml': head() })
  expect(readPack(join(root, 'grandchild')).pack?.clauses).toHaveLength(3)
  expect(codes(readChild({ 'pack.yaml': head('extends: child') }))).toEqual(['child/pack.yaml circle'])
  const circle = readChild({}, { 'pack.yaml': [['currency: CNY', 'currency: CNY\nextends: child']] })
  expect(codes(circle)).toEqual(['small/pack.yaml circle'])
  expect(circle.problems[0]?.message).toContain('child, small, child')
  const unknown = readChild({ 'pack.yaml': head('extends: smal') })
  expect(unknown.problems).toMatchObject([{ code: 'unknown_pack', instead: expect.stringMatching(/mean small\?/) }])
})

test.each([
  ['a clause without title and text', 'clauses/own.yaml', '- clause: SM-9\n', ['missing_field', 'missing_field']],
  [
    'a flow without a head',
    'flows/complaint.yaml',
    'kind: complaint\nstages: { a: { title: { zh: 甲, en: A } } }\n',
    ['missing_field', 'missing_field', 'missing_field'],
  ],
  [
    'a table that follows none',
    'tables/own.yaml',
    '- { table: new, hit: first, then_inherited: true, rows: [{ then: { a: 1 } }] }\n',
    ['nothing_inherited'],
  ],
])('%s is refused where the extended pack has none', (...[, file, text, expected]) => {
  expect(codes(readChild({ [file]: text }))).toEqual(expected.map(code => `child/${file} ${code}`))
})

test('the clauses of a base stay as they are', () => {
  const base = {
    '../law/base.yaml': 'base: law\nversion: 1.0.0\ntitle: { zh: 法, en: Law }\ncountry: CN\n',
    '../law/clauses/all.yaml':
      '- { clause: LW-1, title: { zh: 法, en: Law }, text: { zh: 法, en: Law }, from: 2012-01-16, source: a law }\n',
    'pack.yaml': [['currency: CNY', 'currency: CNY\ninclude: [law]']],
  } as const
  expect(readChild({}, base).pack?.includes).toEqual(['law'])
  const own = '- { clause: LW-1, title: { zh: 我, en: I }, text: { zh: 我, en: I }, source: me }\n'
  expect(codes(readChild({ 'clauses/own.yaml': own }, base))).toEqual(['law/clauses/all.yaml duplicate'])
  const gone = '- { clause: LW-1, not_here: { zh: 不要, en: No } }\n'
  expect(codes(readChild({ 'clauses/own.yaml': gone }, base))).toEqual(['child/clauses/own.yaml nothing_inherited'])
})

test('says of its own kinds of evidence how good proof looks, with a drawing that there is', () => {
  const kinds = (drawing: string) => ({
    'reasons/evidence.yaml': `- list: evidence_kind
  reasons:
    - code: holy_relic
      title: { zh: 圣物, en: Relic }
      guidance: { drawing: ${drawing}, text: { zh: 拍全, en: All of it }, examples: [{ zh: 连盒, en: With its box }] }
`,
  })
  const [relic] = child(kinds('goods')).reasons.find(({ name }) => name === 'evidence_kind')?.reasons ?? []
  expect(relic?.reason.guidance).toEqual({
    drawing: 'goods',
    text: { zh: '拍全', en: 'All of it' },
    examples: [{ zh: '连盒', en: 'With its box' }],
  })
  expect(readChild(kinds('hologram')).problems.map(({ place }) => place.file)).toContain('child/reasons/evidence.yaml')
})
