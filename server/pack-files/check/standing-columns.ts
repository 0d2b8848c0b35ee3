import { WINDOWS } from '../../../core/standing/window.ts'
import type { Unit } from '../pack.ts'

/** What a column of a table on standing may hold: a clause that gives this, one of these words, or a list of codes. */
export type Column =
  | { readonly clause: 'period' | Unit }
  | { readonly words: readonly (string | boolean)[] }
  | { readonly codes: 'measures' | 'classes' }
  | 'name'

export interface StandingTable {
  readonly columns: Readonly<Record<string, Column>>
  /** Each row has all of these. */
  readonly needs: readonly string[]
  /** A merchant who is penalised by it has to be told by which rule. */
  readonly wantsClause: boolean
}

/**
 * The tables that a merchant's standing is computed by, with all that a row's result may say. One form for every pack:
 * a column that the engine doesn't read would be a rule that nobody carries out.
 */
export const STANDING_TABLES: Readonly<Record<string, StandingTable>> = {
  point_classes: { columns: { account: 'name' }, needs: ['account'], wantsClause: true },
  point_repeats: {
    columns: { points: { clause: 'points' }, reminder: { words: [true] }, within: { words: WINDOWS } },
    needs: ['within'],
    wantsClause: true,
  },
  point_caps: {
    columns: { most: { clause: 'points' }, within: { words: WINDOWS }, most_a_day: { clause: 'points' } },
    needs: ['most', 'within'],
    wantsClause: true,
  },
  point_clearing: {
    columns: { cleared: { words: ['never', 'year_end'] }, carried: { clause: 'points' } },
    needs: ['cleared'],
    wantsClause: true,
  },
  sanctions: {
    columns: { measures: { codes: 'measures' }, lasts: { clause: 'period' }, penalty: { clause: 'minor' } },
    needs: ['measures'],
    wantsClause: true,
  },
  sanction_rules: {
    columns: {
      stacking: { words: ['together', 'absorb', 'queue', 'strictest'] },
      repeats: { words: ['once', 'each'] },
      ends_with: { words: ['expiry', 'correction_and_exam'] },
    },
    needs: [],
    wantsClause: true,
  },
  deposit_levels: {
    columns: { least: { clause: 'minor' }, within: { clause: 'period' }, measures: { codes: 'measures' } },
    needs: ['least'],
    wantsClause: true,
  },
  legacy_classes: { columns: { class: 'name' }, needs: ['class'], wantsClause: true },
  legacy_conversion: {
    columns: { to: { codes: 'classes' }, class_b: { clause: 'points' } },
    needs: ['to'],
    wantsClause: true,
  },
}
