import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { makeTemporaryFolder } from '../../../test/support/temporary-folder.ts'
import { checkSmallPack } from '../fixtures/small-pack.fixture.ts'
import type { Pack } from '../pack.ts'
import type { Problem } from '../problem.ts'
import { readPack } from '../read/read-pack.ts'
import { floorFindings } from './check-floors.ts'
import { checkPack } from './check-pack.ts'
import { acrossVersions, versionsOf } from './pack-version.ts'
import { vocabulary } from './vocabulary.ts'

const packs = fileURLToPath(new URL('../../../packs', import.meta.url))

/** What the law says to a pack, or one that extends it, with one text of theirs replaced. */
const findingsIn = (change: Change): Problem[] => acrossVersions(versionsOf(replaced(change)), floorFindings)

const findings = (file: string, old: string, young: string) => findingsIn({ file, old, young, pack: 'taobao' })

function replaced(change: Change): Pack {
  const { pack, problems } = readPack(copyWith(change))
  if (pack === null) throw new Error(JSON.stringify(problems))
  return pack
}

interface Change {
  readonly file: string
  readonly old: string
  readonly young: string
  readonly pack: string
}

/** The folder of the pack, in a copy of those that it needs. */
function copyWith({ file, old, young, pack }: Change): string {
  const root = makeTemporaryFolder()
  for (const folder of ['taobao', 'tmall', 'law-cn'])
    cpSync(join(packs, folder), join(root, folder), { recursive: true })
  const path = join(root, file)
  const text = readFileSync(path, 'utf8')
  if (!text.includes(old)) throw new Error(`${file} has no ${old}`)
  writeFileSync(path, text.replace(old, young))
  return join(root, pack)
}

const clauses = 'taobao/clauses/'
const tables = 'taobao/tables/'
const durable = `renovation]
      then: { on: merchant }
      clause: LAW-3`

/** What is broken in words, one text of one file with its replacement, and what is said of it. */
type Undercut = readonly [what: string, file: string, old: string, young: string, message: RegExp, instead: RegExp]

const undercuts: readonly Undercut[] = [
  [
    'a return without reason within five days',
    `${clauses}no-reason-return.yaml`,
    'value: 7\n      source: TB-7D-01',
    'value: 5\n      source: TB-7D-01',
    /^TB-7D-1 gives 5 days.* from signed .*against .*Art\. 25.*\(LAW-1\)/,
    /^at least 7 days, counted_from: signed/,
  ],
  [
    'seven days from the moment of signing, where the law counts from the next midnight',
    `${tables}opening.yaml`,
    'then: { window: TB-7D-1 }',
    'then: { window: TB-7D-2 }',
    /^TB-7D-2 gives 7 days.*\(LAW-18\)/,
    /^at least 7 days from the next midnight/,
  ],
  [
    'goods excluded that the law does not exclude',
    `${tables}opening.yaml`,
    '    - { when: { goods: [custom, fresh, virtual] }, then: { excluded: true }, clause: LAW-1',
    '    - { when: { goods: [custom, fresh, virtual, mixed] }, then: { excluded: true }, clause: LAW-1',
    /no_reason_excluded says { excluded: true } for .*goods: mixed.*\(LAW-1\)/,
    /^no { excluded: true } except for { goods: custom,fresh,virtual }/,
  ],
  [
    'an exclusion that the buyer confirmed, of goods that may not be excluded',
    `${tables}opening.yaml`,
    'near_expiry_or_flawed]',
    'near_expiry_or_flawed, computer]',
    /category: computer.*\(LAW-18\)/,
    /^no { excluded: true } except for/,
  ],
  [
    'a promise that does not bind',
    `${tables}opening.yaml`,
    'then: { excluded: false }, clause: LAW-16',
    'then: { excluded: true }, clause: LAW-16',
    /promise_seven_day_return: true.*\(LAW-16\)/,
    /^no { excluded: true }/,
  ],
  [
    'no return offered at all',
    `${tables}opening.yaml`,
    'goods: [physical, fresh, custom, mixed], shipment: [shipped, signed]',
    'goods: [fresh, custom, mixed], shipment: [shipped, signed]',
    /remedies_offered says nothing for .*goods: physical.*\(LAW-1\)/,
    /^before this, a row with then: { offered: true }/,
  ],
  [
    'nine days for the refund once the goods are back',
    `${clauses}timers.yaml`,
    '{ from: 2022-07-04, value: 3,',
    '{ from: 2022-07-04, value: 9,',
    /^TB-REF-9 lets it take 9 days from return_signed.*\(LAW-1\)/,
    /^at most 7 days, counted_from: return_signed/,
  ],
  [
    'twenty days without an answer',
    `${clauses}timers.yaml`,
    '{ from: 2022-08-10, value: 2, source',
    '{ from: 2022-08-10, value: 20, source',
    /^TB-REF-3 lets it take 20 days from stage_entered.*\(LAW-17\)/,
    /^at most 15 days/,
  ],
  [
    'the burden of proof for durable goods on the buyer',
    `${tables}proof.yaml`,
    durable,
    durable.replace('merchant', 'buyer'),
    /burden_of_proof says { on: buyer } for { reason: quality, category: motor_vehicle }.*\(LAW-3\)/,
    /^before this, a row with then: { on: merchant }/,
  ],
  [
    'the way back at the cost of the buyer, though the seller is at fault',
    `${tables}ruling.yaml`,
    '{ outbound: merchant, return: merchant }',
    '{ outbound: merchant, return: buyer }',
    /freight says .*return: buyer.*\(LAW-2\)/,
    /^before this, a row with then: { return: merchant }/,
  ],
  [
    'the risk of transport on the buyer',
    `${tables}ruling.yaml`,
    'then: { liability: merchant, outcome: refund }, clause: LAW-9',
    'then: { liability: buyer, outcome: refund }, clause: LAW-9',
    /ruling_proposal says { liability: buyer.*shipment: lost.*\(LAW-9\)/,
    /^before this, a row with then: { liability: merchant }/,
  ],
]

test.each(undercuts)(
  '%s: refused, naming the article and what to write instead',
  (...[, file, old, young, ...said]) => {
    const [message, instead] = said
    const found = findings(file, old, young).filter(({ code }) => code === 'undercuts_law')
    expect(found).toContainEqual({
      severity: 'error',
      code: 'undercuts_law',
      place: expect.objectContaining({ file: expect.stringMatching(/^taobao\//) }),
      message: expect.stringMatching(message),
      instead: expect.stringMatching(instead),
    })
  },
)

/** A rule of Taobao that undercuts the law binds Tmall too, and so does one of Tmall's own. */
const onTmall: readonly Undercut[] = [
  [
    'a return window of five days, inherited',
    `${clauses}no-reason-return.yaml`,
    'value: 7\n      source: TB-7D-01',
    'value: 5\n      source: TB-7D-01',
    /^TB-7D-1 gives 5 days.*Consumer Protection Law Art\. 25.*\(LAW-1\)/,
    /^at least 7 days, counted_from: signed/,
  ],
  [
    'a return window of its own, from the moment of signing',
    'tmall/tables/after.yaml',
    '- table: after_agreement',
    `- table: acceptance_window
  hit: first
  then_inherited: true
  rows:
    - { when: { reason: no_reason, shipment: signed }, then: { window: TB-7D-2 }, clause: TB-7D-2, from: 2017-03-15 }

- table: after_agreement`,
    /^TB-7D-2 gives 7 days.*\(LAW-18\)/,
    /^at least 7 days from the next midnight/,
  ],
  [
    'a refund time of its own, nine days after the goods are back',
    'tmall/clauses/timers.yaml',
    '- clause: TB-REF-13',
    `- clause: TB-REF-9
  history: [{ from: 2022-07-04, value: 9, source: a page, confidence: U }]

- clause: TB-REF-13`,
    /^TB-REF-9 lets it take 9 days from return_signed.*Art\. 25.*\(LAW-1\)/,
    /^at most 7 days, counted_from: return_signed/,
  ],
  [
    'twenty days to answer of its own',
    'tmall/clauses/timers.yaml',
    '- clause: TB-REF-13',
    `- clause: TB-REF-3
  history: [{ from: 2022-08-10, value: 20, source: a page, confidence: U }]

- clause: TB-REF-13`,
    /^TB-REF-3 lets it take 20 days from stage_entered.*\(LAW-17\)/,
    /^at most 15 days/,
  ],
  [
    'the burden of proof of its own on the buyer of durable goods',
    'tmall/tables/after.yaml',
    '- table: after_agreement',
    `- table: burden_of_proof
  hit: first
  then_inherited: true
  rows: [{ when: { reason: quality, category: washing_machine }, then: { on: buyer }, clause: TB-EVD-7 }]

- table: after_agreement`,
    /burden_of_proof says { on: buyer }.*washing_machine.*Art\. 23.*\(LAW-3\)/,
    /^before this, a row with then: { on: merchant }/,
  ],
  [
    'the burden of proof of a return without reason on the buyer, inherited',
    `${tables}proof.yaml`,
    'then: { on: merchant }, clause: LAW-18',
    'then: { on: buyer }, clause: LAW-18',
    /burden_of_proof says { on: buyer } for .*reason: no_reason.*\(LAW-18\)/,
    /^before this, a row with then: { on: merchant }/,
  ],
]

test.each(onTmall)('Tmall, %s: refused, naming the article', (...[, file, old, young, message, instead]) => {
  const found = findingsIn({ file, old, young, pack: 'tmall' }).filter(({ code }) => code === 'undercuts_law')
  const said = expect.objectContaining({
    severity: 'error',
    message: expect.stringMatching(message),
    instead: expect.stringMatching(instead),
  })
  expect(found).toContainEqual(said)
})

test.each(['taobao', 'tmall'])('as it is written %s undercuts nothing, and its check fails once it does', pack => {
  const [file, old] = [`${clauses}no-reason-return.yaml`, 'value: 7\n      source: TB-7D-01']
  const errors = (young: string) => {
    const reading = readPack(copyWith({ file, old, young, pack }))
    const ground = { words: vocabulary(), codeCitations: [], laws: [], wantsExamples: false, explore: null }
    const { problems } = checkPack(pack, reading, ground)
    return problems.filter(({ severity }) => severity === 'error').map(({ code }) => code)
  }
  expect(errors(old)).toEqual([])
  expect(new Set(errors(old.replace('7', '5')))).toEqual(new Set(['undercuts_law']))
})

test('demands nothing of the time before a law', () => {
  const path = `${clauses}no-reason-return.yaml`
  const before = ['    - from: 2012-01-16\n      value: 7', '    - from: 2012-01-16\n      value: 5'] as const
  const messages = findings(path, ...before).filter(({ code }) => code === 'undercuts_law')
  expect(messages.map(({ message }) => message)).toEqual([expect.stringContaining('(as of 2014-03-15)')])
})

test('lists what stands in words, and what counts from another moment, instead of passing it', () => {
  const listed = findings(`${clauses}timers.yaml`, '# 退款', '# 退款').filter(({ code }) => code === 'not_compared')
  expect(listed.map(({ message }) => message)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^LAW-1 .*TB-REF-8: 10 days from return_shipped, the law 7 days/),
      expect.stringMatching(/^LAW-17 .*退货地址应当有效/),
    ]),
  )
})

test("a pack has to include its country's law", () => {
  const base = { '../law/base.yaml': 'base: law\nversion: 1.0.0\ntitle: { zh: 法, en: Law }\ncountry: CN\n' }
  const codes = (changes: Parameters<typeof checkSmallPack>[0]) => checkSmallPack(changes).problems.map(one => one.code)
  expect(codes(base)).toEqual(['law_not_included'])
  expect(codes({ ...base, 'pack.yaml': [['currency: CNY', 'currency: CNY\ninclude: [law]']] })).toEqual([])
  expect(codes({ ...base, 'pack.yaml': [['currency: CNY', 'currency: CNY\ninclude: [lwa]']] })).toEqual([
    'unknown_base',
  ])
})

test('a floor has to say something', () => {
  const law = `- clause: LW-1
  title: { zh: 法, en: Law }
  text: { zh: 法, en: Law }
  floors: [{ table: remedies_offered }]
  from: 2012-01-16
  source: a law
`
  const head = 'base: law\nversion: 1.0.0\ntitle: { zh: 法, en: Law }\ncountry: CN\n'
  const { problems } = checkSmallPack({
    '../law/base.yaml': head,
    '../law/clauses/all.yaml': law,
    'pack.yaml': [['currency: CNY', 'currency: CNY\ninclude: [law]']],
  })
  expect(problems.map(one => one.code)).toEqual(['empty_floor'])
})
