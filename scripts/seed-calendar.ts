/**
 * Writes packs/calendars/*.yaml from published data sets: `node scripts/seed-calendar.ts`.
 *
 * The data sets are seeds, not run-time dependencies: they take a year whose notice isn't published for plain weekdays,
 * and a deadline must know that it doesn't know. So the years are bounded in scripts/calendars; when the next notices
 * appear, raise LAST_YEAR there, add what they decree, and read the difference.
 */
import { writeFileSync } from 'node:fs'
import { COUNTRIES, calendarOf } from './calendars/abroad.ts'
import { type CalendarText, calendarYaml } from './calendars/calendar-yaml.ts'
import { chinaCalendar } from './calendars/china.ts'

for (const calendar of [chinaCalendar(), ...COUNTRIES.map(calendarOf)]) write(calendar)

function write(calendar: CalendarText): void {
  const file = `../packs/calendars/${calendar.country.toLowerCase()}.yaml`
  writeFileSync(new URL(file, import.meta.url), calendarYaml(calendar))
}
