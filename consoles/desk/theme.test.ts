import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DARK, LIGHT } from './theme.ts'

const css = readFileSync(join(import.meta.dirname, '../ui/tokens.css'), 'utf8')

test.each(Object.keys(LIGHT))('%s is the same on the desk as everywhere', name => {
  const property = name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
  const [, light, dark] = new RegExp(`--${property}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(css) ?? []
  expect([light, dark]).toEqual([LIGHT[name as keyof typeof LIGHT], DARK[name as keyof typeof DARK]])
})
