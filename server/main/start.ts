import { join } from 'node:path'
import { openDiskStore } from '../files/disk-store.ts'
import { startWorker } from '../outbox/worker.ts'
import { createPackCatalog } from '../pack-files/catalog.ts'
import { refuseFaultyPacks } from '../pack-files/faulty-packs.ts'
import { openDatabase } from '../postgres/connect.ts'
import { migrate } from '../postgres/migrate.ts'
import { createQueries } from '../postgres/queries.ts'
import { buildConsoles } from './build-consoles.ts'
import { buildServer, type Server } from './build-server.ts'
import { type DemoParts, seedDemo } from './demo.ts'
import { createDemo } from './demo-stage.ts'
import { greeting } from './greeting.ts'
import { listen } from './listen.ts'
import { faultReporter, openLog, requestWatch } from './log.ts'
import { operatorsFault } from './operators-fault.ts'
import { readSecrets } from './secrets.ts'
import { codeFolder, packsFolder, readSettings, type Settings, storiesFolder } from './settings.ts'
import { onStopRequest } from './stop-request.ts'
import { wallClock } from './wall-clock.ts'

const closing: (() => Promise<void>)[] = []
let isStopping = false

await start().catch(async fault => {
  await stop()
  console.error(operatorsFault(fault)?.message ?? fault)
  process.exit(1)
})

async function start(): Promise<void> {
  const settings = readSettings(process.env)
  const log = openLog(settings.logLevel)
  const reportFault = faultReporter(log)
  refuseFaultyPacks({ packsRoot: packsFolder, codeRoot: codeFolder })
  const pool = await openStore(settings)
  const secrets = await readSecrets(join(settings.dataFolder, 'secrets'), settings.rootKey)
  const consolesFolder = await buildConsoles()
  const packs = createPackCatalog(packsFolder)
  const demoParts = demoPartsOf(() => server, { packs: packs.list(), ...secrets, reportFault })
  const server: Server = buildServer({
    pool,
    clock: wallClock,
    files: await openDiskStore(join(settings.dataFolder, 'evidence')),
    packs,
    packsFolder,
    rootKey: secrets.rootKey,
    signingKey: secrets.signingKey,
    requestsPerMinute: settings.requestsPerMinute,
    reportFault,
    watchRequest: requestWatch(log),
    consoles: { folder: consolesFolder, embedders: settings.embedders },
    demo: settings.hasDemo ? createDemo({ ...demoParts, queries: createQueries(pool) }) : undefined,
  })
  closing.push(() => server.close())
  // A marketplace of that name may be somebody's own; the server serves it all the same.
  if (settings.hasDemo) await seedDemo(demoParts).catch(fault => reportFault(fault, 'the demo'))
  const listening = await listen(server.app, settings.port)
  closing.push(() => listening.close())
  const worker = startWorker(server.rounds, reportFault)
  // Before the listening ends: what a last request asks of the worker is still there at the next start.
  closing.push(() => worker.stop())
  console.log(greeting({ port: listening.port, ...secrets, keptIn: join(settings.dataFolder, 'secrets', 'root-key') }))
}

async function openStore({ databaseUrl, dataFolder }: Settings) {
  const database = await openDatabase({ url: databaseUrl, folder: join(dataFolder, 'postgres') })
  closing.push(() => database.close())
  onStopRequest(async () => {
    await stop()
    process.exit()
  })
  // Without its database the server can only refuse: whoever watches over it should start it again.
  database.ended.then(() => {
    if (!isStopping) process.exit(1)
  })
  await migrate(database.address)
  return database.pool
}

/** The demo asks the server as everybody does, once that is there. */
function demoPartsOf(
  server: () => Server,
  { packs, rootKey, reportFault }: Pick<DemoParts, 'packs' | 'rootKey' | 'reportFault'>,
): DemoParts {
  return { packs, storiesFolder, rootKey, send: async request => server().app.fetch(request), reportFault }
}

async function stop(): Promise<void> {
  isStopping = true
  for (const close of closing.toReversed()) await close()
}
