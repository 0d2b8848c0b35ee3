import { z } from 'zod'
import { storyFormat } from '../../server/story/format.ts'
import { accountsPage } from './accounts-page.ts'
import { commandLinePage } from './command-line-page.ts'
import { commandsPage } from './commands-page.ts'
import { coveragePage } from './coverage-page.ts'
import { eventsPage } from './events-page.ts'
import { figuresPage } from './figures-page.ts'
import { packFormatPage, storyFormatPage } from './format-pages.ts'
import { problemsPage } from './problems-page.ts'
import { wireTypes } from './wire-types.ts'

/** What is written from the program itself, by its path: a test fails when a file says something else. */
export function referencePages(): ReadonlyMap<string, string> {
  const storySchema = {
    ...z.toJSONSchema(storyFormat),
    title: 'stories/*/*.yaml: a dispute told with dates and people',
  }
  return new Map([
    ['stories/schema/story.schema.json', `${JSON.stringify(storySchema, null, 2)}\n`],
    ['consoles/api/wire.ts', wireTypes()],
    ['docs/reference/events.md', eventsPage()],
    ['docs/reference/commands.md', commandsPage()],
    ['docs/reference/command-line.md', commandLinePage()],
    ['docs/reference/problems.md', problemsPage()],
    ['docs/reference/accounts.md', accountsPage()],
    ['docs/reference/figures.md', figuresPage()],
    ['docs/reference/coverage.md', coveragePage()],
    ['docs/reference/pack-format.md', packFormatPage()],
    ['docs/reference/story-format.md', storyFormatPage(storySchema)],
  ])
}
