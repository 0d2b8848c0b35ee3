import { join, resolve } from 'node:path'
import { openDatabase } from '../postgres/connect.ts'
import { migrate } from '../postgres/migrate.ts'
import { watchParent } from './parent-watch.ts'

const folder = resolve(process.env.DATA_DIR ?? 'data')
const database = await openDatabase({ url: process.env.DATABASE_URL, folder: join(folder, 'postgres') })
await migrate(database.address)
console.log('ready')

process.once('SIGTERM', stop)
process.once('SIGINT', stop)
watchParent(stop)
database.ended.then(() => process.exit())

async function stop(): Promise<void> {
  await database.close()
}
