import type { ReactNode } from 'react'
import type { Guidance } from './guidance.ts'

/** How proof of a kind looks, in lines: for the eye alone, the words beside it say the same. */
export function ProofDrawing({ drawing }: { drawing: Guidance['drawing'] }) {
  return (
    <svg className="proof-drawing" viewBox="0 0 96 72" aria-hidden="true">
      {DRAWINGS[drawing]}
    </svg>
  )
}

/** The corners of a viewfinder: what is inside them is to be in the picture. */
const FRAME = <path className="frame" d="M8 18V8h10M78 8h10v10M88 54v10H78M18 64H8V54" />
const CUP = 'M37 22h20v17a8 8 0 0 1-8 8h-4a8 8 0 0 1-8-8zM57 26h3a5 5 0 0 1 0 11h-3'
const SHEET = 'M28 6h32l10 10v50H28zM60 6v10h10'

const DRAWINGS: Readonly<Record<Guidance['drawing'], ReactNode>> = {
  goods: (
    <>
      {FRAME}
      <path className="paper" d={CUP} />
      <path className="main" d="m48 22-4 8 5 4-3 8" />
      <path d="M20 54h56v6H20zM27 54v3M34 54v3M41 54v3M48 54v3M55 54v3M62 54v3M69 54v3" />
    </>
  ),
  compare: (
    <>
      <rect className="paper" x="14" y="12" width="26" height="48" rx="4" />
      <path d="M20 26h11v7a4 4 0 0 1-4 4h-3a4 4 0 0 1-4-4zM31 28h1a3 3 0 0 1 0 6h-1M20 45h14M20 50h9" />
      <path className="tint" d="M60 28h15v11a6 6 0 0 1-6 6h-3a6 6 0 0 1-6-6z" />
      <path d="M75 31h2a4 4 0 0 1 0 8h-2M56 52h24" />
      <path className="main" d="M45 32h10M45 38h10M53 27l-6 16" />
    </>
  ),
  film: (
    <>
      <path className="paper" d="M28 26 48 16l20 10v20L48 56 28 46zM28 26l20 10 20-10M48 36v20" />
      <path d="m38 21 20 10v7" />
      <circle className="paper main" cx="70" cy="18" r="11" />
      <path className="solid" d="m67 13 8 5-8 5z" />
      <path className="main" d="M12 64h72" />
      <circle className="solid" cx="12" cy="64" r="3" />
      <circle className="solid" cx="84" cy="64" r="3" />
    </>
  ),
  parcel: (
    <>
      <path className="paper" d="M20 26 48 12l28 14v24L48 64 20 50zM20 26l28 14 28-14M48 40v24" />
      <path d="m34 19 28 14v9" />
      <path className="main" d="m25 45 11 5M25 50l7 3" />
    </>
  ),
  label: (
    <>
      {FRAME}
      <rect className="paper" x="22" y="16" width="52" height="40" rx="2" />
      <path className="main" d="M28 22v9M31 22v9M35 22v9M37 22v9M41 22v9M45 22v9M47 22v9M51 22v9M54 22v9M58 22v9" />
      <path d="M28 38h16M28 43h20M28 48h12M54 38h14M54 43h10M51 36v14M64 22h4M64 26h4" />
    </>
  ),
  scale: (
    <>
      <path className="paper" d="M30 16h36v26H30zM30 24h36" />
      <path d="M44 16v12h8V16M36 34h8M36 38h5" />
      <path className="paper" d="M22 46h52l4 16H18z" />
      <rect className="tint" x="38" y="50" width="20" height="8" rx="1" />
      <path className="main" d="M42 56v-4M46 52h3v4h-3zM53 52h2v4" />
    </>
  ),
  route: (
    <>
      <path d="M26 14v44M38 14h40M38 29h32M38 43h36M38 58h28" />
      <circle className="solid" cx="26" cy="14" r="5" />
      <circle className="paper" cx="26" cy="29" r="4" />
      <circle className="paper" cx="26" cy="43" r="4" />
      <circle className="paper" cx="26" cy="58" r="4" />
      <path className="frame" d="M14 10V6h4M82 62v4h-4" />
    </>
  ),
  signature: (
    <>
      <path className="paper" d="M18 10h52v52H18z" />
      <path d="M26 20h28M26 27h36M26 34h20M26 55h36" />
      <path className="main" d="M28 50c6-14 9-10 7-2s5 0 8-5 3 8 7 3 4-2 8-2" />
      <path className="paper" d="m64 46 14-20 5 4-14 20-7 3z" />
    </>
  ),
  chat: (
    <>
      <rect className="paper" x="26" y="4" width="44" height="64" rx="6" />
      <path d="M42 10h12M36 32h0" />
      <path className="tint" d="M32 16h22v10H36l-4 3zM64 32H42v10h18l4 3z" />
      <path className="tint" d="M32 48h18v9H36l-4 3z" />
      <path d="M36 21h12M47 37h12M36 52h9" />
      <path className="main" d="M14 14v44M10 54l4 5 4-5" />
    </>
  ),
  calls: (
    <>
      <path className="paper" d="M16 8h64v56H16z" />
      <path d="M40 18h18M40 31h22M40 44h16M40 57h20M68 18h6M68 31h6M68 44h6M68 57h6" />
      <path className="tint" d="M16 24.5h64v13H16z" />
      <path d="M40 31h22M68 31h6" />
      <path className="main" d="M24 28c-1 4 3 8 7 7l1-2-2-2-2 1-2-2 1-2-2-1z" />
      <path d="M24 15c-1 4 3 8 7 7M24 41c-1 4 3 8 7 7M24 54c-1 4 3 8 7 7" />
    </>
  ),
  page: (
    <>
      <rect className="paper" x="12" y="8" width="72" height="56" rx="3" />
      <path d="M12 18h72M18 13h0M24 13h0M30 13h0M50 44h22M50 50h14" />
      <rect className="tint" x="19" y="25" width="24" height="30" rx="1" />
      <path className="main" d="M50 28h26M50 35h16" />
    </>
  ),
  receipt: (
    <>
      <path className="paper" d="M28 6h40v58l-5-4-5 4-5-4-5 4-5-4-5 4-5-4-5 4z" />
      <path d="M35 16h26M35 24h14M56 24h5M35 31h10M56 31h5M35 38h26" />
      <path className="main" d="M35 47h8M52 47h9" />
    </>
  ),
  report: (
    <>
      <path className="paper" d={SHEET} />
      <path d="M35 16h16M35 26h28M35 33h28M35 40h18" />
      <circle className="paper main" cx="60" cy="52" r="9" />
      <path className="solid" d="m60 46 1.8 3.7 4.1.6-3 2.9.7 4.1-3.6-2-3.6 2 .7-4.1-3-2.9 4.1-.6z" />
    </>
  ),
  note: (
    <>
      <path className="paper" d={SHEET} />
      <path d="M44 22h18M44 34h18M44 46h14" />
      <circle className="solid" cx="36" cy="22" r="2" />
      <circle className="solid" cx="36" cy="34" r="2" />
      <circle className="solid" cx="36" cy="46" r="2" />
      <path className="main" d="m62 60 14-16 5 4-14 16-7 2z" />
    </>
  ),
}

export const DRAWING_NAMES = Object.keys(DRAWINGS) as readonly Guidance['drawing'][]
