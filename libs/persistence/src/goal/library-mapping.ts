import type { LibraryContent, LibraryIndicator, LibraryStatus } from '#domain/goal/library-indicator';
import type { ProjectNature } from '#domain/goal/performance-goal';
import type { IndicatorCategory } from '#domain/indicator/dimension';
import type { IndicatorDirection } from '#domain/indicator/indicator';
import type { TargetKind, TargetOperator, TargetValue } from '#domain/indicator/target-value';
import { formatDecimal, parseDecimal } from '#domain/shared/fraction';

/** The columns of a target value, of a goal's row as of the library's. */
export interface TargetColumns {
  readonly target_raw: string;
  readonly target_kind: string;
  readonly target_operator: string | null;
  readonly target_value: string | null;
  readonly target_unit: string | null;
}

/** One content of an entry, as one SQL row. */
export interface LibraryContentRow extends TargetColumns {
  readonly category: string;
  readonly name: string;
  readonly unit_of_measure: string | null;
  readonly direction: string;
  readonly description: string;
  readonly scoring_sentence: string;
  readonly basis_hint: string;
  readonly nature: string | null;
  readonly business: string;
}

/** An entry with its latest content. */
export interface LibraryRow extends LibraryContentRow {
  readonly id: string;
  readonly district_id: string;
  readonly unit_id: string;
  readonly status: string;
  readonly version: number;
  readonly revision: number;
  readonly source_goal_id: string | null;
  readonly source_goal_version: number | null;
  readonly source_indicator_id: string | null;
}

/** Entries beside their latest content, under the names `entry` and `latest`. */
export const LIBRARY = 'library_indicator entry join library_indicator_revision latest on latest.indicator_id = entry.id and latest.number = entry.revision';
export const LIBRARY_COLUMNS = `entry.id, entry.district_id, entry.unit_id, entry.status, entry.version, entry.revision, entry.source_goal_id, entry.source_goal_version, entry.source_indicator_id,
  latest.category, latest.name, latest.unit_of_measure, latest.direction, latest.target_raw, latest.target_kind, latest.target_operator, latest.target_value::text, latest.target_unit,
  latest.description, latest.scoring_sentence, latest.basis_hint, latest.nature, latest.business`;

/** What nobody stores: an ambiguous target is never taken into the library. */
const NO_SUGGESTIONS: readonly string[] = [];

export const targetOfColumns = (row: TargetColumns): TargetValue => ({
  raw: row.target_raw,
  kind: row.target_kind as TargetKind,
  operator: row.target_operator as TargetOperator | null,
  value: row.target_value === null ? null : formatDecimal(parseDecimal(row.target_value)),
  unit: row.target_unit,
  suggestions: NO_SUGGESTIONS,
});

export const libraryContentOfRow = (row: LibraryContentRow): LibraryContent => ({
  category: row.category as IndicatorCategory,
  name: row.name,
  unitOfMeasure: row.unit_of_measure,
  direction: row.direction as IndicatorDirection,
  target: targetOfColumns(row),
  description: row.description,
  scoringSentence: row.scoring_sentence,
  basisHint: row.basis_hint,
  nature: row.nature as ProjectNature | null,
  business: row.business,
});

export const libraryIndicatorOf = (row: LibraryRow): LibraryIndicator => ({
  id: row.id,
  districtId: row.district_id,
  unitId: row.unit_id,
  status: row.status as LibraryStatus,
  version: row.version,
  revision: row.revision,
  content: libraryContentOfRow(row),
  source:
    row.source_goal_id === null || row.source_goal_version === null || row.source_indicator_id === null
      ? null
      : { goalId: row.source_goal_id, goalVersion: row.source_goal_version, indicatorId: row.source_indicator_id },
});
