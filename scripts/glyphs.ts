// npm run -s glyphs: makes the characters that the demo's pictures write with, out of those that its stories say.

import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SIDE } from '../server/story/picture/glyphs.ts'
import { PHRASES } from '../server/story/picture/phrases.ts'
import { addChineseFont } from '../test/support/chinese-font.ts'
import { openChromium } from '../test/support/chromium.ts'

const root = join(import.meta.dirname, '..')
const shown = globSync('stories/*/*.yaml', { cwd: root })
  .flatMap(path => readFileSync(join(root, path), 'utf8').split('\n'))
  .flatMap(line => (/shows:|^\s+- \{ \w+: /.test(line) ? [...line] : []))
const latin = Array.from({ length: 95 }, (_, place) => String.fromCharCode(32 + place))
const characters = [...new Set([...latin, ...Object.values(PHRASES).flat().join(''), ...shown])].sort()

const browser = await openChromium()
const context = await browser.newContext()
await addChineseFont(context, 'zh')
const page = await context.newPage()
await page.route('http://glyphs/', route =>
  route.fulfill({ body: '<html><body></body></html>', contentType: 'text/html' }),
)
await page.goto('http://glyphs/')
const drawn = (await page.evaluate(`(async () => {
  const characters = ${JSON.stringify(characters)}
  await document.fonts.load('500 18px "Noto Sans SC"', characters.join(''))
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = ${SIDE}
  const brush = canvas.getContext('2d', { willReadFrequently: true })
  brush.font = '500 18px "Noto Sans SC"'
  brush.textBaseline = 'alphabetic'
  return characters.map(character => {
    brush.clearRect(0, 0, ${SIDE}, ${SIDE})
    brush.fillText(character, 1, 16)
    const { data } = brush.getImageData(0, 0, ${SIDE}, ${SIDE})
    const cover = Array.from({ length: ${SIDE * SIDE} }, (_, place) => Math.round((data[place * 4 + 3] ?? 0) / 85))
    return { cover, advance: Math.min(${SIDE}, Math.ceil(brush.measureText(character).width) + 1) }
  })
})()`)) as { cover: number[]; advance: number }[]
await browser.close()

const heading = JSON.stringify(characters.map((character, place) => [character, drawn[place]?.advance ?? SIDE]))
const bytes = drawn.flatMap(({ cover }) =>
  Array.from({ length: cover.length / 4 }, (_, byte) =>
    [0, 1, 2, 3].reduce((sum, part) => sum | ((cover[byte * 4 + part] ?? 0) << (part * 2)), 0),
  ),
)
writeFileSync(
  join(root, 'server/story/picture/glyphs.bin'),
  Buffer.concat([Buffer.from(`${heading}\n`), Buffer.from(bytes)]),
)
