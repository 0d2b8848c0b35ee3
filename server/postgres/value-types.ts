import { types } from 'pg'

const int8 = 20
const int8List = 1016
const date = 1082

/** How values arrive from PostgreSQL where the driver's own way would lose something. */
export const valueTypes = {
  getTypeParser(type: number, format?: 'text' | 'binary'): (text: string) => unknown {
    if (format !== 'binary') {
      if (type === int8) return parseInt8
      if (type === int8List) return parseInt8List
      // The driver would make it midnight in the machine's own zone; a calendar day has no zone.
      if (type === date) return text => text
    }
    return types.getTypeParser(type, format)
  },
}

/** Amounts and counts are numbers in code; one that a number can't hold exactly must not be rounded silently. */
function parseInt8(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} from the database is too large for a number`)
  return value
}

function parseInt8List(text: string): (number | null)[] {
  if (text === '{}') return []
  return text
    .slice(1, -1)
    .split(',')
    .map(item => (item === 'NULL' ? null : parseInt8(item)))
}
