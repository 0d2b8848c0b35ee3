// pingli COMMAND: exit status 0 done, 1 the answer is no, 2 used wrongly.

import { Command, CommanderError } from 'commander'
import { UsageError } from '../pack-files/commands/terms.ts'
import { addCaseCommands } from './commands/case.ts'
import { addPackCommands } from './commands/pack.ts'

const program = new Command('pingli')
  .description('After-sales and dispute resolution for marketplaces')
  .exitOverride()
  .showHelpAfterError('(--help says more)')

addPackCommands(program)
addCaseCommands(program)

try {
  await program.parseAsync()
} catch (problem) {
  if (problem instanceof CommanderError) process.exitCode = problem.exitCode === 0 ? 0 : 2
  else if (problem instanceof UsageError) {
    process.stderr.write(`${problem.message}\n`)
    process.exitCode = 2
  } else throw problem
}
