import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { scopeOf } from '#domain/access/data-scope';
import { mayEver } from '#domain/access/permissions';
import type { LibraryContent, LibraryIndicator } from '#domain/goal/library-indicator';
import { targetDistribution, type TargetDistribution } from '#domain/goal/target-distribution';
import { directionOf } from '#domain/indicator/indicator';
import type { IndicatorCategory } from '#domain/indicator/dimension';
import { goalScope } from '../platform/data-scope-sql.js';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';
import { LIBRARY, LIBRARY_COLUMNS, libraryContentOfRow, libraryIndicatorOf, targetOfColumns, type LibraryContentRow, type LibraryRow, type TargetColumns } from './library-mapping.js';
import { libraryScope } from './library-scope.js';
import { TypeormIndicatorLibrary } from './typeorm-indicator-library.js';

export interface LibraryFilter {
  /** Words, separated by blanks; every one must stand in name, description or business. */
  readonly search?: string;
  readonly category?: string;
  /** Entries for this nature, and those for every nature. */
  readonly nature?: string;
  readonly business?: string;
  readonly status: string;
  readonly page: number;
  readonly pageSize: number;
}

export interface LibraryRevision {
  readonly number: number;
  /** Told to those who keep the library only: others need not know who works in other units. */
  readonly writtenBy: string | null;
  readonly writtenAt: Date;
  readonly content: LibraryContent;
}

/** A goal whose indicator has the category and name of an entry. */
export interface LibraryUse {
  readonly goalId: string;
  readonly projectCode: string;
  readonly projectName: string;
  readonly unitName: string;
  readonly fiscalYear: number;
  readonly status: string;
  readonly indicatorId: string;
  readonly target: string;
}

export interface LibraryDetail {
  readonly entry: LibraryIndicator;
  readonly revisions: readonly LibraryRevision[];
  readonly uses: readonly LibraryUse[];
  readonly useCount: number;
}

export interface PeerQuestion {
  readonly fiscalYear: number;
  readonly category: string;
  readonly name: string;
  readonly nature: string;
}

/** More words than these narrow nothing down. */
const MOST_WORDS = 6;
/** A screen shows the latest; the count says how many there are. */
const MOST_USES = 100;

/** 指标库 as screens need it, always inside the actor's district. */
@Injectable()
export class IndicatorLibraryQueries {
  constructor(
    private readonly unitOfWork: TypeormUnitOfWork,
    private readonly library: TypeormIndicatorLibrary,
  ) {}

  /** One page: names that are, begin with or hold the searched text first, then those where only the description does. */
  async search(actor: Actor, filter: LibraryFilter): Promise<{ items: LibraryIndicator[]; total: number }> {
    const scope = libraryScope(actor, 'entry', 1);
    const parameters: unknown[] = [...scope.parameters];
    const bind = (value: unknown): string => `$${parameters.push(value)}`;
    const words = (filter.search ?? '').split(/\s+/).filter((word) => word !== '').slice(0, MOST_WORDS);
    const conditions = [
      scope.sql,
      `entry.status = ${bind(filter.status)}`,
      ...(filter.category === undefined ? [] : [`entry.category = ${bind(filter.category)}`]),
      ...(filter.nature === undefined ? [] : [`(latest.nature is null or latest.nature = ${bind(filter.nature)})`]),
      ...(filter.business === undefined ? [] : [`(latest.business = '' or latest.business = ${bind(filter.business)})`]),
      ...words.map((word) => {
        const key = `indicator_name_key(${bind(word)})`;
        return `(position(${key} in entry.name_key) > 0 or position(${key} in lower(latest.description)) > 0 or position(${key} in lower(latest.business)) > 0)`;
      }),
    ].join(' and ');
    const [count]: { total: string }[] = await this.unitOfWork.manager.query(`select count(*) as total from ${LIBRARY} where ${conditions}`, parameters);
    const whole = `indicator_name_key(${bind(words.join(''))})`;
    const rank = `case when entry.name_key = ${whole} then 0 when starts_with(entry.name_key, ${whole}) then 1 when position(${whole} in entry.name_key) > 0 then 2 else 3 end`;
    const rows: LibraryRow[] = await this.unitOfWork.manager.query(
      `select ${LIBRARY_COLUMNS} from ${LIBRARY} where ${conditions} order by ${rank}, ${words.length === 0 ? '' : 'length(entry.name_key), '}entry.category, entry.name_key, entry.id
       limit ${bind(filter.pageSize)} offset ${bind((filter.page - 1) * filter.pageSize)}`,
      parameters,
    );
    return { items: rows.map(libraryIndicatorOf), total: Number(count?.total ?? 0) };
  }

  /** One entry with every content it had and where it is used; outside of the actor's district throws `library.not-found`. */
  async detail(actor: Actor, id: string): Promise<LibraryDetail> {
    const entry = await this.library.get(id, actor);
    const revisions: (LibraryContentRow & { number: number; written_by: string | null; written_at: Date })[] = await this.unitOfWork.manager.query(
      `select past.number, past.category, past.name, past.unit_of_measure, past.direction, past.target_raw, past.target_kind, past.target_operator, past.target_value::text, past.target_unit,
         past.description, past.scoring_sentence, past.basis_hint, past.nature, past.business, case when $2 then person.name end as written_by, past.written_at
       from library_indicator_revision past join person on person.id = past.written_by where past.indicator_id = $1 order by past.number`,
      [id, mayEver(actor.role, 'library:curate')],
    );
    const { uses, useCount } = await this.usesOf(actor, entry);
    return {
      entry, uses, useCount,
      revisions: revisions.map((past) => ({ number: past.number, writtenBy: past.written_by, writtenAt: past.written_at, content: libraryContentOfRow(past) })),
    };
  }

  /** 同类项目的指标值 (product.md 4.15): approved goals of the district's year whose project has this nature; no unit is named. */
  async peers(actor: Actor, { fiscalYear, category, name, nature }: PeerQuestion): Promise<TargetDistribution> {
    const rows: TargetColumns[] = await this.unitOfWork.manager.query(
      `select distinct on (goal.id) indicator.target_raw, indicator.target_kind, indicator.target_operator, indicator.target_value::text, indicator.target_unit
       from goal_indicator indicator join performance_goal goal on goal.id = indicator.goal_id and indicator.removed_in is null join budget_project project on project.id = goal.project_id
       where indicator.category = $1 and indicator_name_key(indicator.name) = indicator_name_key($2) and indicator.target_kind <> 'empty'
         and goal.district_id = $3 and goal.fiscal_year = $4 and goal.status in ('approved', 'issued', 'closed') and project.nature = $5
       order by goal.id, indicator.position`,
      [category, name, actor.districtId, fiscalYear, nature],
    );
    const targets = rows.map(targetOfColumns);
    const lowers = targets.filter((target) => directionOf({ category: category as IndicatorCategory, name, description: '', target }) === 'lower-is-better').length;
    return targetDistribution(targets, lowers * 2 > targets.length ? 'lower-is-better' : 'higher-is-better');
  }

  /** By category and name. Whoever reads submitted text only is not told what a unit is still writing. */
  private async usesOf(actor: Actor, entry: LibraryIndicator): Promise<{ uses: LibraryUse[]; useCount: number }> {
    const scope = goalScope(actor, 'goal', 3);
    const own = scopeOf(actor);
    const settled = own.kind !== 'nothing' && !own.isSubmittedOnly ? '' : `and goal.status not in ('draft', 'returned', 'voided')`;
    const rows: (LibraryUse & { total: string })[] = await this.unitOfWork.manager.query(
      `select goal.id as "goalId", goal.code as "projectCode", project.name as "projectName", unit.name as "unitName", goal.fiscal_year as "fiscalYear", goal.status,
         indicator.id as "indicatorId", indicator.target_raw as target, count(*) over () as total
       from goal_indicator indicator join performance_goal goal on goal.id = indicator.goal_id and indicator.removed_in is null join budget_project project on project.id = goal.project_id join org_unit unit on unit.id = goal.unit_id
       where indicator.category = $1 and indicator_name_key(indicator.name) = indicator_name_key($2) and goal.district_id = $${3 + scope.parameters.length} and ${scope.sql} ${settled}
       order by goal.fiscal_year desc, goal.code, indicator.position limit ${MOST_USES}`,
      [entry.content.category, entry.content.name, ...scope.parameters, entry.districtId],
    );
    return { uses: rows.map(({ total: _total, ...use }) => use), useCount: Number(rows[0]?.total ?? 0) };
  }
}
