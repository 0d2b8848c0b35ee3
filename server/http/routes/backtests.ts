import type { FieldsOf } from '../../../core/kernel/fields.ts'
import type { Backtest, BacktestWanted } from '../../application/backtest.ts'
import { keepOnce } from '../keep-once.ts'
import { packOf } from '../pack-of.ts'
import type { HttpPorts } from '../ports.ts'
import { malformed, notFound, Problem } from '../problems/problem.ts'
import { momentIn } from '../request/moment-in.ts'
import { type Route, route } from '../route.ts'
import { backtestFields, backtestSchema } from '../schemas/backtest-schemas.ts'
import { wireJson } from '../views/wire-json.ts'
import { type MarketplaceContext, marketplaceContext } from './marketplace-context.ts'

export function backtestRoutes(ports: HttpPorts): readonly Route[] {
  const begin = route({
    method: 'post',
    path: '/v1/packs/{id}/backtests',
    tag: 'rules',
    summary: {
      zh: '在过去的案件或虚构的案件上试算改动的规则',
      en: 'Try changed rules on past cases, or on made-up ones',
    },
    description:
      'Either draft.changes or draft.as_of, and either cases.generated or cases.since (closed cases of the ' +
      'marketplace, 20 000 at most). Answers when it is done or has run for a second; ask for it again until its ' +
      'status is done. Where the pack has markets, market says whose cases. One at a time for a marketplace; results ' +
      'are kept by the server process that made them, the newest few.',
    by: ['integration', 'policy_owner'],
    body: backtestFields,
    answers: { 201: { description: 'The back-test, done or still running', schema: backtestSchema } },
    handle: async asked => {
      const { marketplaceId, params, body } = asked
      const pack = knownPack(params.id ?? '', ports)
      const context = await marketplaceContext(marketplaceId, ports)
      const { lines } = await packOf(pack, context, ports)
      const wanted = wantedIn(body, { pack, lines, context })
      const id = await keepOnce(asked, () => begun(marketplaceId, wanted, ports), ports)
      return { status: 201, body: shown(ports.backtests.find(marketplaceId, id), pack) }
    },
  })
  const show = route({
    method: 'get',
    path: '/v1/packs/{id}/backtests/{backtest_id}',
    tag: 'rules',
    summary: { zh: '试算的进度和结果', en: 'A back-test: how far it is, and what it found' },
    by: ['integration', 'policy_owner'],
    answers: { 200: { description: 'The back-test', schema: backtestSchema } },
    handle: async ({ marketplaceId, params }) => {
      const pack = knownPack(params.id ?? '', ports)
      const found = ports.backtests.find(marketplaceId, params.backtest_id ?? '')
      return { status: 200, body: shown(found, pack) }
    },
  })
  return [begin, show]
}

async function begun(marketplaceId: string, wanted: BacktestWanted, { backtests }: HttpPorts): Promise<string> {
  const answer = await backtests.begin(marketplaceId, wanted)
  if ('id' in answer) return answer.id
  switch (answer.code) {
    case 'backtest_running':
      throw new Problem(409, 'backtest_running', answer)
    case 'clause_not_changeable':
      throw new Problem(422, 'clause_not_changeable', answer)
    case 'market_unknown':
      throw new Problem(422, 'market_unknown', answer)
    case 'pack_not_yet_in_force':
      throw new Problem(422, 'pack_not_yet_in_force', answer)
  }
}

function wantedIn(
  { market, draft, cases }: FieldsOf<typeof backtestFields>,
  { pack, lines, context }: Pick<BacktestWanted, 'pack' | 'lines'> & { context: MarketplaceContext },
): BacktestWanted {
  const { zone } = context.snapshot
  const { changes, asOf } = draft
  const { generated, since } = cases
  if ((changes === undefined) === (asOf === undefined)) throw eitherOr('/draft', 'changes', 'as_of')
  if ((generated === undefined) === (since === undefined)) throw eitherOr('/cases', 'generated', 'since')
  return {
    pack,
    lines,
    now: context.now,
    ...(market !== undefined && { market }),
    draft: changes === undefined ? { asOf: momentIn(asOf ?? '', { zone, pointer: '/draft/as_of' }) } : { changes },
    cases: generated ?? { since: momentIn(since ?? '', { zone, pointer: '/cases/since' }) },
  }
}

function eitherOr(pointer: string, one: string, other: string): Problem {
  return malformed([{ pointer, detail: { zh: `${one} 与 ${other} 二者取一`, en: `either ${one} or ${other}` } }])
}

function knownPack(id: string, { packs }: HttpPorts): string {
  if (packs.list().some(pack => pack.id === id)) return id
  throw notFound()
}

/** One of another pack isn't there either. */
function shown(backtest: Backtest | null, pack: string): unknown {
  if (backtest === null || backtest.pack !== pack) throw notFound()
  return wireJson(backtest, { zone: 'UTC', texts: new Map() })
}
