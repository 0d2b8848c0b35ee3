/** Files by the SHA-256 of their content: the same file is kept once, however often it is given. */
export interface FileStore {
  /** Takes a file in as it arrives. Nothing is kept until `keep`. */
  receive(content: AsyncIterable<Uint8Array>): Promise<ReceivedFile>
  /** Null when no file has this hash. */
  read(sha256: string): Promise<ReadableStream<Uint8Array> | null>
}

export interface ReceivedFile {
  readonly sha256: string
  readonly sizeBytes: number
  /** What it is by its content: of the kinds that are accepted, or something else, or null when nothing tells. */
  readonly mediaType: string | null
  keep(): Promise<void>
  discard(): Promise<void>
}
