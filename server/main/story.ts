// npm run -s story -- FILE …: the same as `npm run -s pingli -- story FILE …`; used most, it has a name of its own.

import { commandLine, runCommandLine } from './command-line.ts'
import { describeStory } from './commands/story.ts'

await runCommandLine(describeStory(commandLine('npm run -s story --')))
