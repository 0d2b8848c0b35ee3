import type { Instant } from '../../../core/kernel/instant.ts'
import { printPack } from '../print/print-pack.ts'
import type { Language } from '../words/language.ts'
import { type ExitStatus, momentOn, packNamed, UsageError, type Writer } from './terms.ts'

export interface PrintOptions {
  readonly packsRoot: string
  readonly pack: string
  readonly asOf: string | null
  readonly now: Instant
  readonly language: string
}

/** `pack print`: the rules of a date as a page that a person reads. */
export function printRules({ packsRoot, pack: name, asOf, now, language }: PrintOptions, out: Writer): ExitStatus {
  if (!isLanguage(language)) throw new UsageError(`--lang 应为 zh 或 en · --lang is zh or en: ${language}`)
  const pack = packNamed(packsRoot, name)
  out.write(printPack(pack, asOf === null ? now : momentOn(asOf, pack), language))
  return 0
}

function isLanguage(text: string): text is Language {
  return text === 'zh' || text === 'en'
}
