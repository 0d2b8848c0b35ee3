import type { TextRef } from '../../../core/case-file/text-ref.ts'

/** A field's words in a story that keeps none. */
export function textRef(field: string): TextRef {
  return { id: `txt_${field}`, sha256: EMPTY_SHA256 }
}

/** Stories have no files, so that any hash will do: this is the one of nothing. */
export const EMPTY_SHA256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
