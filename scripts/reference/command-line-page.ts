import type { Command } from 'commander'
import { pingli } from '../../server/main/commands/pingli.ts'
import { pageHead } from './markdown.ts'

const purpose = `
在项目根目录用 \`npm run -s pingli -- 命令\`。退出状态：0 完成，1 答案是“否”，2 用法不对；\`--json\` 给程序读。

\`npm run -s pingli -- COMMAND\` from the project's root. Exit status: 0 done, 1 the answer is no, 2 used wrongly;
\`--json\` is for programs.
`.trim()

/** What each command says under --help. */
export function commandLinePage(): string {
  const sections = leaves(pingli()).map(({ name, command }) => {
    return `## \`${name}\`\n\n\`\`\`text\n${helpOf(command)}\n\`\`\`\n`
  })
  return [pageHead('命令行 · Command line', purpose), ...sections].join('\n')
}

interface Leaf {
  /** With those above it. */
  readonly name: string
  readonly command: Command
}

function leaves(command: Command, above: readonly string[] = []): Leaf[] {
  const path = [...above, command.name()]
  if (command.commands.length === 0) return [{ name: path.join(' '), command }]
  return command.commands.flatMap(one => leaves(one, path))
}

function helpOf(command: Command): string {
  let help = ''
  command
    .configureHelp({ helpWidth: COLUMNS })
    .configureOutput({
      writeOut: text => {
        help += text
      },
    })
    .outputHelp()
  return help.trimEnd()
}

/** Whatever terminal this runs on. */
const COLUMNS = 100
