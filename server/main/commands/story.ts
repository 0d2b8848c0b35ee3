import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { formatInstant } from '../../../core/kernel/instant.ts'
import { createPackCatalog } from '../../pack-files/catalog.ts'
import { UsageError } from '../../pack-files/commands/terms.ts'
import { openVenue } from '../../story/cast.ts'
import { playStory, type Told } from '../../story/play.ts'
import { type PrintedLanguage, printStory } from '../../story/print.ts'
import { readStory, UnreadableStory } from '../../story/read-story.ts'
import type { Story } from '../../story/story.ts'
import { storyView } from '../../story/view.ts'
import { packsFolder } from '../settings.ts'
import { onStopRequest } from '../stop-request.ts'
import { zonesOf } from '../story-zone.ts'
import { openThrowawayServer } from '../throwaway-server.ts'

/** Plays stories on the real server and prints what happened: 0 as told, 1 an expectation failed. */
export function describeStory(command: Command): Command {
  return command
    .description('把争议故事在真正的服务器上演一遍 · play told disputes on the real server')
    .argument('<files...>', '故事文件 · files with stories')
    .option('--lang <language>', 'zh, en 或 or both', 'both')
    .option('--json', '一个 JSON 文档 · one JSON document')
    .action(async (files: string[], { lang, json = false }: { lang: string; json?: boolean }) => {
      if (!isLanguage(lang)) throw new UsageError(`--lang 应为 zh、en 或 both · --lang is zh, en or both: ${lang}`)
      process.exitCode = await playFiles(files, { language: lang, json })
    })
}

async function playFiles(
  files: readonly string[],
  { language, json }: { language: PrintedLanguage; json: boolean },
): Promise<0 | 1> {
  const told: Told[] = []
  for await (const one of played(files.map(readFile))) {
    told.push(one)
    if (!json) process.stdout.write(`${printStory(one, language)}\n\n`)
  }
  if (json) process.stdout.write(`${JSON.stringify(told.map(storyView))}\n`)
  return told.every(({ failures }) => failures.length === 0) ? 0 : 1
}

/** Each in a marketplace of its own, on a server that goes with the last of them. */
async function* played(stories: readonly Story[]): AsyncGenerator<Told> {
  const server = await openThrowawayServer((fault, about) => console.error(`${about}:`, fault))
  onStopRequest(() => void server.close().finally(() => process.exit(INTERRUPTED)))
  try {
    for (const story of stories) {
      const now = formatInstant(story.beginsAt, story.zone)
      const settings = { id: story.id, name: story.title.zh, pack: story.pack, now, rootKey: server.rootKey }
      const venue = await openVenue(request => server.app.fetch(request), settings)
      yield await playStory(story, venue)
    }
  } finally {
    await server.close()
  }
}

function readFile(file: string): Story {
  const zoneOf = zonesOf(createPackCatalog(packsFolder).list(), file)
  return readStory({ file, text: textOf(file), zoneOf })
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new UnreadableStory(
      `读不了故事文件 · A story can't be read: ${file} (${(error as NodeJS.ErrnoException).code})`,
    )
  }
}

function isLanguage(text: string): text is PrintedLanguage {
  return text === 'zh' || text === 'en' || text === 'both'
}

/** As a shell counts a program that was ended by Ctrl-C. */
const INTERRUPTED = 130
