/** What a year's decrees make of the days that a rule would give, each weekday that differs. */
export interface DecreedDays {
  /** Off besides: days in lieu, days that were proclaimed, moons that were sighted on another evening. */
  readonly besides: Readonly<Record<string, string>>
  /** Not off, though the rule has them so. */
  readonly without?: readonly string[]
  /** Weekend days worked for a weekday off. */
  readonly makeUpDays?: readonly string[]
}

/**
 * `date-holidays` reckons moons and weekdays; governments proclaim. Compared weekday by weekday, for 2023 to 2026, with
 * the Python package `holidays` 0.105, which follows the yearly decrees. Great Britain needs no correction.
 */
export const DECREED: Readonly<Record<string, DecreedDays>> = {
  VN: {
    besides: {
      '2023-01-02': "New Year's Day, in lieu",
      '2023-01-20': 'Vietnamese New Year Holidays',
      '2023-01-26': 'Vietnamese New Year Holidays',
      '2023-05-02': 'Hung Kings Commemorations, in lieu',
      '2023-05-03': 'Reunification Day, in lieu',
      '2023-09-01': 'National Day',
      '2023-09-04': 'National Day, in lieu',
      '2024-02-08': 'Vietnamese New Year Holidays',
      '2024-02-14': 'Vietnamese New Year Holidays',
      '2024-04-29': 'Special holiday',
      '2024-09-03': 'National Day',
      '2025-01-27': 'Vietnamese New Year Holidays',
      '2025-09-01': 'National Day',
      '2026-04-27': 'Hung Kings Commemorations, in lieu',
      '2026-09-01': 'National Day',
    },
    makeUpDays: ['2024-05-04'],
  },
  TH: {
    besides: {
      '2023-01-02': "New Year's Day, in lieu",
      '2023-01-03': "New Year's Eve, in lieu",
      '2023-04-17': 'Songkran Festival, in lieu',
      '2023-05-01': 'Labour Day',
      '2023-05-05': 'Special holiday',
      '2023-06-05': "Queen Suthida's Birthday, in lieu",
      '2023-08-02': 'Buddhist Lent',
      '2023-08-14': "The Queen Mother's Birthday, in lieu",
      '2023-12-11': 'Constitution Day, in lieu',
      '2023-12-29': 'Special holiday',
      '2024-02-26': 'Makha Bucha, in lieu',
      '2024-04-08': 'Chakri Memorial Day, in lieu',
      '2024-04-12': 'Special holiday',
      '2024-04-16': 'Songkran Festival, in lieu',
      '2024-05-01': 'Labour Day',
      '2024-05-06': 'Coronation Day, in lieu',
      '2024-07-22': 'Asalha Puja, in lieu',
      '2024-07-29': "King's Birthday, in lieu",
      '2024-10-14': 'King Bhumibol Adulyadej Memorial Day, in lieu',
      '2024-12-30': 'Special holiday',
      '2025-02-12': 'Makha Bucha',
      '2025-04-07': 'Chakri Memorial Day, in lieu',
      '2025-04-16': 'Songkran Festival, in lieu',
      '2025-05-01': 'Labour Day',
      '2025-05-05': 'Coronation Day, in lieu',
      '2025-06-02': 'Special holiday',
      '2025-08-11': 'Special holiday',
      '2026-01-02': 'Special holiday',
      '2026-05-01': 'Labour Day',
      '2026-06-01': 'Vesak Day, in lieu',
      '2026-12-07': "King Bhumibol Adulyadej's Birthday, in lieu",
    },
    without: ['2024-07-19', '2025-02-13'],
  },
  ID: {
    besides: {
      '2023-06-29': 'Eid al-Adha',
      '2023-09-28': "The Prophet's Birthday",
      '2024-02-14': 'General Election Day',
      '2024-06-17': 'Eid al-Adha',
      '2024-09-16': "The Prophet's Birthday",
      '2024-11-27': 'Local Election Day',
      '2025-04-01': 'Eid al-Fitr',
      '2025-06-27': 'Islamic New Year',
    },
    without: ['2023-04-21', '2023-06-28', '2023-09-27', '2025-06-26', '2026-03-20'],
  },
  US: { besides: { '2023-11-10': 'Veterans Day, in lieu' } },
  SG: { besides: { '2024-06-17': 'Eid al-Adha' } },
}
