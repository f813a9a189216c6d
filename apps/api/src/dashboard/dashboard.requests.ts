import { IsIn, IsInt, IsUUID, Max, Min } from 'class-validator';
import { MayBeAbsent } from '../http/may-be-absent.js';
import { PageQuery, WholeNumber } from '../http/paging.requests.js';

export class ExecutionDashboardQuery {
  @WholeNumber() @IsInt() @Min(2000) @Max(2199) fiscalYear!: number;
  /** At the end of which month. */
  @WholeNumber() @IsInt() @Min(1) @Max(12) month!: number;
}

export class GoalExecutionQuery extends PageQuery {
  @WholeNumber() @IsInt() @Min(2000) @Max(2199) fiscalYear!: number;
  /** At the end of which month. */
  @WholeNumber() @IsInt() @Min(1) @Max(12) month!: number;
  @MayBeAbsent() @IsUUID() unitId?: string;
  /** By the unit's own plan; `none` where nothing can be judged. */
  @MayBeAbsent() @IsIn(['red', 'yellow', 'green', 'blue', 'none']) light?: string;
}
