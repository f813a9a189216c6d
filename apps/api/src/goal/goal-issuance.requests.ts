import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsInt, IsOptional, IsUUID, Length, Max, Min, ValidateIf } from 'class-validator';
import { MOST_REPLIED } from '#domain/goal/goal-reply';
import { IsSingleLine } from '../http/is-single-line.js';
import { MayBeAbsent } from '../http/may-be-absent.js';
import { PageQuery, WholeNumber } from '../http/paging.requests.js';

export class IssueGoalsRequest {
  /** These goals; without them, everything approved of a year. */
  @MayBeAbsent() @IsArray() @ArrayMinSize(1) @ArrayMaxSize(MOST_REPLIED) @ArrayUnique() @IsUUID(undefined, { each: true })
  goalIds?: string[];

  /** Needed where no goals are named. */
  @ValidateIf((request: IssueGoalsRequest) => request.goalIds === undefined) @IsInt() @Min(2000) @Max(2199)
  fiscalYear?: number;

  /** Of one unit only. */
  @MayBeAbsent() @IsUUID() unitId?: string;

  /** 文号. */
  @IsSingleLine() @Length(1, 64) replyNumber!: string;

  /** Only says what would be issued. */
  @MayBeAbsent() @IsBoolean() dryRun?: boolean;
}

export class ReplyListQuery extends PageQuery {
  @IsOptional() @WholeNumber() @IsInt() @Min(2000) @Max(2199) fiscalYear?: number;
}
