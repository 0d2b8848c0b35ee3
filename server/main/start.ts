import { join } from 'node:path'
import { openDiskStore } from '../files/disk-store.ts'
import { startWorker } from '../outbox/worker.ts'
import { createPackCatalog } from '../pack-files/catalog.ts'
import { openDatabase } from '../postgres/connect.ts'
import { migrate } from '../postgres/migrate.ts'
import { buildServer } from './build-server.ts'
import { seedDemo } from './demo.ts'
import { greeting } from './greeting.ts'
import { listen, PortTaken } from './listen.ts'
import { readSecrets } from './secrets.ts'
import { packsFolder, readSettings, storiesFolder } from './settings.ts'
import { onStopRequest } from './stop-request.ts'
import { wallClock } from './wall-clock.ts'

const settings = readSettings(process.env)
const reportFault = (fault: unknown, about: string) => console.error(`${about}:`, fault)
const database = await openDatabase({ url: settings.databaseUrl, folder: join(settings.dataFolder, 'postgres') })
const closing = [() => database.close()]
let isStopping = false
onStopRequest(async () => {
  isStopping = true
  for (const close of closing.toReversed()) await close()
  process.exit()
})
// Without its database the server can only refuse: whoever watches over it should start it again.
database.ended.then(() => {
  if (!isStopping) process.exit(1)
})
await migrate(database.address)

const secrets = await readSecrets(join(settings.dataFolder, 'secrets'), settings.rootKey)
const server = buildServer({
  pool: database.pool,
  clock: wallClock,
  files: await openDiskStore(join(settings.dataFolder, 'evidence')),
  packsFolder,
  rootKey: secrets.rootKey,
  signingKey: secrets.signingKey,
  requestsPerMinute: settings.requestsPerMinute,
  reportFault,
})
if (settings.hasDemo) {
  const packs = createPackCatalog(packsFolder).list()
  const demo = { packs, storiesFolder, rootKey: secrets.rootKey, send: (request: Request) => server.app.fetch(request) }
  // A marketplace of that name may be somebody's own; the server serves it all the same.
  await seedDemo({ ...demo, reportFault }).catch(fault => reportFault(fault, 'the demo'))
}
const listening = await listen(server.app, settings.port).catch(async fault => {
  isStopping = true
  await database.close()
  console.error(fault instanceof PortTaken ? fault.message : fault)
  process.exit(1)
})
closing.push(() => listening.close())
const worker = startWorker(server.rounds, reportFault)
// Before the listening ends: what a last request asks of the worker is still there at the next start.
closing.push(() => worker.stop())
console.log(greeting({ port: listening.port, ...secrets, keptIn: join(settings.dataFolder, 'secrets', 'root-key') }))
