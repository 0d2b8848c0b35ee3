import { Command, CommanderError } from 'commander'
import { UsageError } from '../pack-files/commands/terms.ts'
import { UnreadableStory } from '../story/read-story.ts'
import { operatorsFault } from './operators-fault.ts'

/** A command whose help and complaints come in both languages. Its subcommands take that from it. */
export function commandLine(name: string): Command {
  return new Command(name)
    .exitOverride()
    .showHelpAfterError('（--help 有说明 · --help says more）')
    .configureOutput({
      outputError: (text, write) => write(text.replace(/^error: /, '用法不对 · Used wrongly: ')),
    })
}

/** Runs what was asked for. Exit status 0 done, 1 the answer is no, 2 used wrongly; a bug throws. */
export async function runCommandLine(program: Command): Promise<void> {
  process.stdout.on('error', endWithReader)
  try {
    await program.parseAsync()
  } catch (problem) {
    if (problem instanceof CommanderError) {
      process.exitCode = problem.exitCode === 0 ? 0 : USED_WRONGLY
    } else if (problem instanceof UsageError || problem instanceof UnreadableStory) {
      process.stderr.write(`${problem.message}\n`)
      process.exitCode = USED_WRONGLY
    } else {
      const fault = operatorsFault(problem)
      if (fault === null) throw problem
      process.stderr.write(`${fault.message}\n`)
      process.exitCode = 1
    }
  }
}

/** Whoever read the output, such as `head`, has seen enough. */
function endWithReader(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
  process.exit()
}

const USED_WRONGLY = 2
