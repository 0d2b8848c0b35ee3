// npm run -s pingli -- COMMAND: exit status 0 done, 1 the answer is no, 2 used wrongly.

import { runCommandLine } from './command-line.ts'
import { pingli } from './commands/pingli.ts'

await runCommandLine(pingli())
