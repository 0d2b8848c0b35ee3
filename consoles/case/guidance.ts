import type { Operations } from '../api/wire.ts'

/** How good proof of a kind looks, as the server says it. */
export type Guidance = Operations['GET /v1/openings']['answer']['evidence_guidance'][number]['guidance']
