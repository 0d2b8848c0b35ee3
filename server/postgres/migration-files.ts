import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

export type Migration = {
  readonly number: number
  readonly name: string
  readonly why: string
  /** Whether a Pingli that doesn't know this migration must keep away from a database that has it. */
  readonly isBreaking: boolean
  readonly sql: string
}

const folderPattern = /^(\d{4})_[a-z0-9_]+$/
const notesSchema = z.strictObject({ name: z.string().min(1), why: z.string().min(1), breaking: z.boolean() })

/** Reads a folder of NNNN_name/{up.sql, notes.yaml}, in order and without gaps. */
export async function readMigrations(folder = join(import.meta.dirname, 'migrations')): Promise<Migration[]> {
  const names = (await readdir(folder)).sort()
  const migrations = await Promise.all(names.map(name => readMigration(folder, name)))
  for (const [index, { number }] of migrations.entries()) {
    if (number !== index + 1) throw new Error(`Migration ${names[index]} should have number ${index + 1}`)
  }
  return migrations
}

async function readMigration(folder: string, name: string): Promise<Migration> {
  const number = folderPattern.exec(name)?.[1]
  if (number === undefined) throw new Error(`${join(folder, name)} is not named like a migration (0002_order_lines)`)
  const notes = notesSchema.parse(parse(await readFile(join(folder, name, 'notes.yaml'), 'utf8')))
  const sql = await readFile(join(folder, name, 'up.sql'), 'utf8')
  return { number: Number(number), name: notes.name, why: notes.why, isBreaking: notes.breaking, sql }
}
