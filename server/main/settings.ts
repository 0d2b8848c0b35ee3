import { join, resolve } from 'node:path'

/** What the environment says. Only here is it read. */
export interface Settings {
  readonly port: number
  readonly dataFolder: string
  /** Any PostgreSQL 15 or later; without it the embedded one runs. */
  readonly databaseUrl: string | undefined
  readonly rootKey: string | undefined
  /** Whether the demo marketplaces are set up. */
  readonly hasDemo: boolean
  readonly requestsPerMinute: number
  /** Whose sites may show the buyer's pages in a frame. */
  readonly embedders: readonly string[]
  readonly logLevel: LogLevel
}

/** From which weight on the log has something; `debug` has every request. */
export type LogLevel = (typeof LOG_LEVELS)[number]
const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const

/** A setting that can't be meant. */
export class SettingRefused extends Error {
  override readonly name = 'SettingRefused'
}

export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  return {
    port: wholeNumber(environment.PORT, DEFAULT_PORT, 'PORT'),
    dataFolder: resolve(environment.DATA_DIR ?? 'data'),
    databaseUrl: environment.DATABASE_URL === '' ? undefined : environment.DATABASE_URL,
    rootKey: environment.PINGLI_ROOT_KEY,
    hasDemo: environment.PINGLI_DEMO !== '0',
    requestsPerMinute: wholeNumber(environment.PINGLI_REQUESTS_PER_MINUTE, DEFAULT_RATE, 'PINGLI_REQUESTS_PER_MINUTE'),
    embedders: (environment.PINGLI_EMBEDDERS ?? '').split(/[ ,]+/).filter(origin => origin !== ''),
    logLevel: logLevel(environment.LOG_LEVEL),
  }
}

/** The packs that come with Pingli. */
export const packsFolder = join(import.meta.dirname, '..', '..', 'packs')

/** The code that may name the packs' clauses. */
export const codeFolder = join(import.meta.dirname, '..', '..', 'core')

/** The disputes that come with Pingli, told in files. */
export const storiesFolder = join(import.meta.dirname, '..', '..', 'stories')

function wholeNumber(text: string | undefined, otherwise: number, name: string): number {
  if (text === undefined || text === '') return otherwise
  if (!/^\d{1,9}$/.test(text)) throw new SettingRefused(`${name} 应为整数 · ${name} is a whole number: ${text}`)
  return Number(text)
}

function logLevel(text = 'info'): LogLevel {
  const level = LOG_LEVELS.find(known => known === text)
  if (level !== undefined) return level
  throw new SettingRefused(`LOG_LEVEL 应为其一 · LOG_LEVEL is one of ${LOG_LEVELS.join(', ')}: ${text}`)
}

const DEFAULT_PORT = 8080
/** 20 000 a second: a limit for programs that have lost their way, not for anybody's business. */
export const DEFAULT_RATE = 1_200_000
