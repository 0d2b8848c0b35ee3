/** A moment as the marketplace would write it: with its own offset, which the sample has. */
export function inZoneOf(sample: string, at: number): string {
  const [offset = '+00:00', sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(sample) ?? []
  const offsetMs = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * MINUTE_MS * (sign === '-' ? -1 : 1)
  return new Date(at + offsetMs).toISOString().replace(/(\.\d+)?Z$/, offset)
}

const MINUTE_MS = 60_000
