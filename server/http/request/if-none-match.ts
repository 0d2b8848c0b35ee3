/** Whether the sender has this content already: one of the tags that he names is its own, strong or weak. */
export function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  return ifNoneMatch?.split(',').some(tag => weak(tag.trim()) === weak(etag)) ?? false
}

function weak(tag: string): string {
  return tag.replace(/^W\//, '')
}
