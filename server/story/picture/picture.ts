import { createHash } from 'node:crypto'
import { type Canvas, createCanvas, points } from './canvas.ts'
import { AMBER, BOX, BOX_SIDE, INK, PAPER, RED, ROOMS, SOFT, TINTS } from './colours.ts'
import { widthOf } from './glyphs.ts'
import { OBJECTS } from './objects.ts'
import { chat, label, listed, listing, live, type Page, receipt, sealed, signed } from './papers.ts'
import { PHRASES } from './phrases.ts'
import { pngOf } from './png.ts'

/**
 * A picture of what a piece of evidence is said to show, drawn by its kind and its words, which stand below it. The
 * same words are the same picture, other words another: a story's files have hashes that can be told apart.
 */
export function pictureOf(kind: string, what: string): Uint8Array<ArrayBuffer> {
  const digest = createHash('sha256').update(`${kind} ${what}`).digest()
  const turn = (digest[0] ?? 0) / 256
  const tint = TINTS[(digest[1] ?? 0) % TINTS.length] ?? SOFT
  const canvas = createCanvas(WIDTH, HEIGHT)
  const page = PAGES[kind]
  if (page === undefined) {
    const [wall, table] = ROOMS[(digest[2] ?? 0) % ROOMS.length] ?? [PAPER, SOFT]
    canvas.box({ x: 0, y: 0, w: WIDTH, h: 190 }, wall)
    canvas.box({ x: 0, y: 190, w: WIDTH, h: HEIGHT }, table)
    OBJECTS.find(([word]) => word.test(what))?.[1](canvas, tint, turn)
    if (kind === 'video') playing(canvas, turn)
  } else {
    canvas.box({ x: 0, y: 0, w: WIDTH, h: HEIGHT }, DESK)
    page(canvas, tint, turn)
  }
  captioned(canvas, what)
  stamped(canvas, digest)
  return pngOf(canvas.pixels(), WIDTH, HEIGHT)
}

const PAGES: Readonly<Record<string, Page>> = {
  chat_record: chat,
  agreement_proof: chat,
  message_photo: chat,
  waybill: label,
  waybill_photo: label,
  return_waybill: label,
  courier_slip: label,
  shipping_proof: label,
  logistics_proof: listed(PHRASES.route),
  contact_record: listed(PHRASES.calls),
  call_record: listed(PHRASES.calls),
  signed_for_proof: signed,
  delivery_proof: signed,
  inspection_report: sealed,
  authority_finding: sealed,
  court_document: sealed,
  suspension_notice: sealed,
  force_majeure_proof: sealed,
  qualification: sealed,
  purchase_proof: receipt,
  freight_policy: receipt,
  refund_proof: receipt,
  listing_snapshot: listing,
  presale_page: listing,
  promotion_record: live,
  weighing_proof: scale,
}

function scale(canvas: Canvas, _tint: unknown, turn: number): void {
  canvas.shape(points('150,60 330,60 340,200 140,200'), BOX)
  canvas.shape(points('150,60 330,60 331,82 149,82'), BOX_SIDE)
  canvas.box({ x: 222, y: 60, w: 36, h: 140 }, AMBER)
  canvas.box({ x: 100, y: 200, w: 280, h: 18, r: 6 }, SOFT)
  canvas.shape(points('120,218 360,218 384,306 96,306'), INK)
  canvas.box({ x: 184, y: 238, w: 112, h: 44, r: 4 }, [188, 214, 178])
  canvas.words(`${(0.4 + turn * 3).toFixed(2)} kg`, [204, 250], INK)
}

function playing(canvas: Canvas, turn: number): void {
  canvas.disc([240, 158], 40, PAPER)
  canvas.shape(points('228,134 228,182 266,158'), INK)
  canvas.box({ x: 20, y: 296, w: 440, h: 6, r: 3 }, PAPER)
  canvas.box({ x: 20, y: 296, w: 60 + turn * 300, h: 6, r: 3 }, RED)
}

function captioned(canvas: Canvas, what: string): void {
  canvas.box({ x: 0, y: HEIGHT - STRIP, w: WIDTH, h: STRIP }, PAPER)
  canvas.words(what, [Math.max(14, (WIDTH - widthOf(what)) / 2), HEIGHT - STRIP + 12], INK)
}

/** Two dots in the corner, in shades that no eye tells apart: no two pictures are the same file. */
function stamped(canvas: Canvas, digest: Buffer): void {
  for (let dot = 0; dot < 4; dot += 1) {
    const shade = (place: number) => 246 + ((digest[3 + dot * 3 + place] ?? 0) % 8)
    canvas.box({ x: WIDTH - 2 - dot * 2, y: HEIGHT - 2, w: 2, h: 2 }, [shade(0), shade(1), shade(2)])
  }
}

const WIDTH = 480
const HEIGHT = 360
const STRIP = 44
const DESK = [206, 198, 188] as const
