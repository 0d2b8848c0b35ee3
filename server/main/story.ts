// npm run story FILE … [-- --lang zh|en|both]: plays stories on the real server and prints what happened.
// Exit status 0 as told, 1 an expectation failed, 2 used wrongly.

import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { formatInstant } from '../../core/kernel/instant.ts'
import { createPackCatalog } from '../pack-files/catalog.ts'
import { openVenue } from '../story/cast.ts'
import { playStory } from '../story/play.ts'
import { type PrintedLanguage, printStory } from '../story/print.ts'
import { readStory, UnreadableStory } from '../story/read-story.ts'
import type { Story } from '../story/story.ts'
import { packsFolder } from './settings.ts'
import { onStopRequest } from './stop-request.ts'
import { openThrowawayServer } from './throwaway-server.ts'

/** As a shell counts a program that was ended by Ctrl-C. */
const INTERRUPTED = 130
const USAGE = 'npm run -s story -- FILE [FILE …] [--lang zh|en|both]'

process.exitCode = await main(process.argv.slice(2))

async function main(given: readonly string[]): Promise<number> {
  try {
    const { files, language } = argumentsIn(given)
    return await play(files.map(readFile), language)
  } catch (problem) {
    if (!(problem instanceof UnreadableStory || problem instanceof RangeError)) throw problem
    process.stderr.write(`${problem.message}\n`)
    return 2
  }
}

async function play(stories: readonly Story[], language: PrintedLanguage): Promise<number> {
  const server = await openThrowawayServer((fault, about) => console.error(`${about}:`, fault))
  onStopRequest(() => void server.close().finally(() => process.exit(INTERRUPTED)))
  let failures = 0
  try {
    for (const story of stories) {
      const now = formatInstant(story.beginsAt, story.zone)
      const settings = { id: story.id, name: story.title.zh, pack: story.pack, now, rootKey: server.rootKey }
      const venue = await openVenue(request => server.app.fetch(request), settings)
      const told = await playStory(story, venue)
      failures += told.failures.length
      process.stdout.write(`${printStory(told, language)}\n\n`)
    }
  } finally {
    await server.close()
  }
  return failures === 0 ? 0 : 1
}

function readFile(file: string): Story {
  const zones = new Map(
    createPackCatalog(packsFolder)
      .list()
      .map(({ id, zone }) => [id, zone]),
  )
  const zoneOf = (pack: string) => {
    const zone = zones.get(pack)
    if (zone === undefined) throw new UnreadableStory(`${file}: there is no pack ${pack}`)
    return zone
  }
  return readStory({ file, text: textOf(file), zoneOf })
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new UnreadableStory(`${file} can't be read: ${(error as Error).message}`)
  }
}

function argumentsIn(given: readonly string[]): { files: readonly string[]; language: PrintedLanguage } {
  const { values, positionals } = parsed(given)
  const language = values.lang
  if (positionals.length === 0 || !isLanguage(language)) throw new RangeError(USAGE)
  return { files: positionals, language }
}

function parsed(given: readonly string[]) {
  try {
    const options = { lang: { type: 'string', default: 'both' } } as const
    return parseArgs({ args: [...given], options, allowPositionals: true })
  } catch (error) {
    throw new RangeError(`${(error as Error).message}\n${USAGE}`)
  }
}

function isLanguage(text: string): text is PrintedLanguage {
  return text === 'zh' || text === 'en' || text === 'both'
}
