import { join, resolve } from 'node:path'
import { openDatabase } from '../postgres/connect.ts'
import { migrate } from '../postgres/migrate.ts'
import { onStopRequest } from './stop-request.ts'

const folder = resolve(process.env.DATA_DIR ?? 'data')
const database = await openDatabase({ url: process.env.DATABASE_URL, folder: join(folder, 'postgres') })
await migrate(database.address)
console.log('ready')

onStopRequest(async () => {
  await database.close()
  process.exit()
})
database.ended.then(() => process.exit())
