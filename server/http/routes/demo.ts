import { idField, instantField, type JsonSchema } from '../../../core/kernel/fields.ts'
import { formatInstant } from '../../../core/kernel/instant.ts'
import { PERSON_ROLES } from '../authentication/caller.ts'
import { presentSetUpKey } from '../authentication/integration-key.ts'
import type { PersonTokens } from '../authentication/person-tokens.ts'
import type { CaseAccess } from '../case-access.ts'
import { type DemoScene, demoCases, happenedSince, runsOf } from '../demo-cases.ts'
import type { Demo, DemoMarketplace, HttpPorts } from '../ports.ts'
import { notFound } from '../problems/problem.ts'
import { type Asked, type Route, route } from '../route.ts'
import { demoSchema, happenedSchema } from '../schemas/demo-schemas.ts'
import { instant, object, text } from '../schemas/schema-parts.ts'
import { advanceIn, moveClock } from './clock.ts'
import { marketplaceContext } from './marketplace-context.ts'

const wantedPerson = {
  type: 'object',
  properties: { marketplace: idField, role: { enum: PERSON_ROLES }, id: idField },
  required: ['marketplace', 'role', 'id'],
  additionalProperties: false,
} as const satisfies JsonSchema

const wantedMoment = {
  type: 'object',
  properties: { marketplace: idField, by: { type: 'string', maxLength: 32 }, to: instantField },
  required: ['marketplace'],
  additionalProperties: false,
} as const satisfies JsonSchema

const wantedStory = {
  type: 'object',
  properties: { marketplace: idField, story: idField },
  required: ['marketplace', 'story'],
  additionalProperties: false,
} as const satisfies JsonSchema

const wantedKey = {
  type: 'object',
  properties: { marketplace: idField },
  required: ['marketplace'],
  additionalProperties: false,
} as const satisfies JsonSchema

const ONLY_HERE = 'Only where the server was started with its demo, and only for the marketplaces that it made itself.'

/** What a visitor of the demo does before he is somebody: look around, become a person, turn the clock, begin anew. */
export function demoRoutes(ports: HttpPorts, access: CaseAccess, tokens: PersonTokens): readonly Route[] {
  return [
    showRoute(ports, access),
    tokenRoute(ports, tokens),
    keyRoute(ports),
    clockRoute(ports, access),
    storyRoute(ports),
  ]
}

function showRoute(ports: HttpPorts, access: CaseAccess): Route {
  return route({
    method: 'get',
    path: '/v1/demo',
    tag: 'demo',
    summary: {
      zh: '演示商城，和故事里的人与案件',
      en: 'The demo’s marketplaces, with the people and the cases of their stories',
    },
    description: ONLY_HERE,
    by: 'anyone',
    answers: { 200: { description: 'The marketplaces', schema: demoSchema } },
    handle: async asked => {
      const own = await Promise.all(demoOf(ports).marketplaces.map(one => isItsOwn(one, ports)))
      const marketplaces = demoOf(ports).marketplaces.filter((_one, place) => own[place])
      const views = marketplaces.map(one => marketplaceView(one, asked, { ports, access }))
      return { status: 200, body: { marketplaces: await Promise.all(views) } }
    },
  })
}

function tokenRoute(ports: HttpPorts, tokens: PersonTokens): Route {
  return route({
    method: 'post',
    path: '/v1/demo/tokens',
    tag: 'demo',
    summary: { zh: '成为故事里的一个人', en: 'Become a person of a story' },
    description: ONLY_HERE,
    by: 'anyone',
    body: wantedPerson,
    answers: { 201: { description: 'The token', schema: object({ token: text, expires_at: instant }) } },
    handle: async ({ body, language }) => {
      const { id: marketplaceId, stories } = await marketplaceOf(body.marketplace, ports)
      const people = stories.flatMap(story => story.people)
      const known = people.find(({ role, id }) => role === body.role && id === body.id)
      if (known === undefined) throw notFound()
      const { role, id, name } = known
      const person = { role, id, name: name[language], marketplaceId, merchantId: role === 'merchant' ? id : null }
      const { token, expiresAt } = await tokens.issue(person, ports.clock.now())
      return { status: 201, body: { token, expires_at: formatInstant(expiresAt) } }
    },
  })
}

function keyRoute(ports: HttpPorts): Route {
  return route({
    method: 'post',
    path: '/v1/demo/keys',
    tag: 'demo',
    summary: { zh: '演示商城的密钥，可试用全部接口', en: 'A demo marketplace’s key, to try the whole API with' },
    description: ONLY_HERE,
    by: 'anyone',
    body: wantedKey,
    answers: { 201: { description: 'The key', schema: object({ integration_key: text }) } },
    handle: async ({ body }) => {
      const { id } = await marketplaceOf(body.marketplace, ports)
      return { status: 201, body: { integration_key: await presentSetUpKey(id, ports) } }
    },
  })
}

function clockRoute(ports: HttpPorts, access: CaseAccess): Route {
  return route({
    method: 'post',
    path: '/v1/demo/clock',
    tag: 'demo',
    summary: {
      zh: '拨动演示商城的时钟，并听取途中发生的事',
      en: 'Turn a demo marketplace’s clock on, and hear what happened on the way',
    },
    description: `${ONLY_HERE} Either by or to.`,
    by: 'anyone',
    body: wantedMoment,
    answers: { 200: { description: 'The clock, and what happened', schema: happenedSchema } },
    handle: async asked => {
      const { marketplace, ...moment } = asked.body
      const { id: marketplaceId } = await marketplaceOf(marketplace, ports)
      const wanted = advanceIn(moment)
      const scene = sceneOf(marketplaceId, asked, { ports, access })
      const told = await happenedSince(scene, () => moveClock(marketplaceId, wanted, ports))
      const { now, snapshot } = await marketplaceContext(marketplaceId, ports)
      return { status: 200, body: { now: formatInstant(now, snapshot.zone), happened: told } }
    },
  })
}

function storyRoute(ports: HttpPorts): Route {
  return route({
    method: 'post',
    path: '/v1/demo/stories',
    tag: 'demo',
    summary: {
      zh: '让故事从头来：同样的商品再买一次、再发一次，到有人行动的那一刻',
      en: 'Begin a story anew: the same goods, bought and shipped again, up to the moment at which somebody acts',
    },
    description: `${ONLY_HERE} What was played before stays in the record, and is no longer shown on the start page.`,
    by: 'anyone',
    body: wantedStory,
    answers: { 201: { description: 'It can be played', schema: object({ story: text }) } },
    handle: async ({ body }) => {
      const { id, stories } = await marketplaceOf(body.marketplace, ports)
      if (!stories.some(story => story.id === body.story)) throw notFound()
      await demoOf(ports).restage(id, body.story)
      return { status: 201, body: { story: body.story } }
    },
  })
}

async function marketplaceView(
  { id, title, pack, stories }: DemoMarketplace,
  asked: Asked,
  { ports, access }: { ports: HttpPorts; access: CaseAccess },
) {
  const { now, snapshot } = await marketplaceContext(id, ports)
  const cases = await demoCases(sceneOf(id, asked, { ports, access }))
  return {
    id,
    title: title[asked.language],
    pack,
    now: formatInstant(now, snapshot.zone),
    stories: await Promise.all(
      stories.map(async story => {
        const orderIds = await runsOf(story, id, ports.queries)
        return {
          id: story.id,
          title: story.title[asked.language],
          people: story.people.map(({ name, ...person }) => ({ ...person, name: name[asked.language] })),
          order_ids: orderIds,
          cases: cases.filter(({ order_id }) => order_id !== null && orderIds.includes(order_id)),
        }
      }),
    ),
  }
}

/** The demo sees its marketplace as the marketplace's own systems do. */
function sceneOf(
  marketplaceId: string,
  { language }: Asked,
  { ports, access }: { ports: HttpPorts; access: CaseAccess },
): DemoScene {
  const caller = { role: 'integration', marketplaceId, keyId: null } as const
  return {
    asked: { caller, marketplaceId, language },
    queries: ports.queries,
    access,
    at: () => timeAt(ports, marketplaceId),
  }
}

async function timeAt(ports: HttpPorts, marketplaceId: string) {
  return (await marketplaceContext(marketplaceId, ports)).now
}

function demoOf({ demo }: HttpPorts): Demo {
  if (demo === null) throw notFound()
  return demo
}

async function marketplaceOf(id: string, ports: HttpPorts): Promise<DemoMarketplace> {
  const found = demoOf(ports).marketplaces.find(one => one.id === id)
  if (found === undefined || !(await isItsOwn(found, ports))) throw notFound()
  return found
}

/** Somebody may have a marketplace of that name himself: nobody becomes a person of it here. */
async function isItsOwn({ id, title, pack }: DemoMarketplace, { marketplaces }: HttpPorts): Promise<boolean> {
  const there = await marketplaces.find(id)
  return there?.mode === 'sandbox' && there.name === title.zh && there.pack === pack
}
