// A process of its own that runs an embedded server, for tests that kill it: `node embedded-owner.ts FOLDER`.

import { startEmbeddedPostgres } from '../../server/postgres/embedded/server.ts'

const [folder = ''] = process.argv.slice(2)
const server = await startEmbeddedPostgres({ folder })
process.stdout.write(`${server.pid}\n`)
process.stdin.resume()
process.stdin.once('end', () => server.stop())
