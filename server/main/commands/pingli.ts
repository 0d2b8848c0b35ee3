import type { Command } from 'commander'
import { commandLine } from '../command-line.ts'
import { addCaseCommands } from './case.ts'
import { addPackCommands } from './pack.ts'
import { describeStory } from './story.ts'

/** Every command there is. */
export function pingli(): Command {
  const program = commandLine('pingli').description('商城的售后与纠纷处理 · After-sales and dispute resolution')
  addPackCommands(program)
  describeStory(program.command('story'))
  addCaseCommands(program)
  return program
}
