import { join } from 'node:path'
import { openDiskStore } from '../files/disk-store.ts'
import { startWorker } from '../outbox/worker.ts'
import { openDatabase } from '../postgres/connect.ts'
import { migrate } from '../postgres/migrate.ts'
import { buildServer } from './build-server.ts'
import { greeting } from './greeting.ts'
import { listen } from './listen.ts'
import { readSecrets } from './secrets.ts'
import { packsFolder, readSettings } from './settings.ts'
import { onStopRequest } from './stop-request.ts'
import { wallClock } from './wall-clock.ts'

const settings = readSettings(process.env)
const database = await openDatabase({ url: settings.databaseUrl, folder: join(settings.dataFolder, 'postgres') })
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
  reportFault: (fault, about) => console.error(`${about}:`, fault),
})
const listening = await listen(server.app, settings.port)
const worker = startWorker(server.rounds, (fault, about) => console.error(`${about}:`, fault))
console.log(greeting({ port: listening.port, ...secrets, keptIn: join(settings.dataFolder, 'secrets', 'root-key') }))

onStopRequest(async () => {
  await listening.close()
  await worker.stop()
  await database.close()
  process.exit()
})
database.ended.then(() => process.exit(1))
