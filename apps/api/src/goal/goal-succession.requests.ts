import { IsInt, Length, Matches, Max, Min } from 'class-validator';
import { IsSingleLine } from '../http/is-single-line.js';
import { MayBeAbsent } from '../http/may-be-absent.js';

export class DepartmentGoalSuccessorRequest {
  /** Later than that of the goal. */
  @IsInt() @Min(2000) @Max(2199) fiscalYear!: number;
}

export class GoalSuccessorRequest extends DepartmentGoalSuccessorRequest {
  /** 项目编码 in the new year. */
  @Matches(/^[0-9A-Za-z-]{1,32}$/) code!: string;
  /** 项目名称; the old one where it is absent. */
  @MayBeAbsent() @IsSingleLine() @Length(1, 200) name?: string;
}
