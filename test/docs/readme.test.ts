import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { formatInstant } from '../../core/kernel/instant.ts'
import { openVenue } from '../../server/story/cast.ts'
import { playStory } from '../../server/story/play.ts'
import { type PrintedLanguage, printStory } from '../../server/story/print.ts'
import { readStory } from '../../server/story/read-story.ts'
import { openTestServer, ROOT_KEY } from '../support/server.ts'

const root = join(import.meta.dirname, '../..')
const page = readFileSync(join(root, 'README.md'), 'utf8')
const shown = [...page.matchAll(/<!-- npm run -s story -- (\S+) --lang (\w+) -->\n```text\n([\s\S]*?)```/g)]
/** Lines. */
const FIRST_SCREEN = 25
const server = await openTestServer()

test.each(shown.map(([, file = '', language = '', text = '']) => ({ file, language, text })))(
  'the README shows $file in $language as it is printed',
  async ({ file, language, text }) => {
    const story = readStory({ file, text: readFileSync(join(root, file), 'utf8'), zoneOf: () => 'Asia/Shanghai' })
    const now = formatInstant(story.beginsAt, story.zone)
    const settings = { id: `readme-${language}`, name: story.title.zh, pack: story.pack, now, rootKey: ROOT_KEY }
    const venue = await openVenue(request => server.app.fetch(request), settings)
    expect(text).toBe(`${printStory(await playStory(story, venue), language as PrintedLanguage)}\n`)
  },
)

test('its first screen has what it takes to start, to test and to play a story that is there', () => {
  const [, commands = ''] = /```console\n([\s\S]*?)```/.exec(page.split('\n').slice(0, FIRST_SCREEN).join('\n')) ?? []
  const typed = commands.split('\n').flatMap(line => line.split('#')[0]?.trim() || [])
  expect(typed).toEqual(['npm start', 'npm test', expect.stringMatching(/^npm run -s story -- stories\/\S+\.yaml$/)])
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['start', 'test', 'story']))
  expect(existsSync(join(root, typed[2]?.split(' ').at(-1) ?? ''))).toBe(true)
})

test('the README shows a story in both languages', () => {
  expect(shown.map(([, , language]) => language)).toEqual(['zh', 'en'])
})
