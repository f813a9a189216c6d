import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Length, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { adjustmentKinds, adjustmentLifecycle, type AdjustmentKind } from '#domain/goal/goal-adjustment';
import { adjustmentSorts } from '#persistence/goal/goal-adjustment-queries';
import { sortNames } from '#persistence/platform/sorting';
import { MayBeAbsent } from '../http/may-be-absent.js';
import { PageQuery, WholeNumber } from '../http/paging.requests.js';
import { GoalContentRequest } from './goal.requests.js';

export class StartAdjustmentRequest {
  @IsIn(adjustmentKinds) kind!: AdjustmentKind;
  /** 调整原因; may be written later. */
  @MayBeAbsent() @IsString() @MaxLength(2000) reason?: string;
  /** 调整依据: 文号, or what happened. */
  @MayBeAbsent() @IsString() @MaxLength(2000) evidence?: string;
  /** 调剂: the other project's goal. */
  @MayBeAbsent() @IsUUID() counterpartGoalId?: string;
}

export class AdjustedGoalRequest extends GoalContentRequest {
  @IsUUID() goalId!: string;
}

export class ReviseAdjustmentRequest {
  /** The version that was read; another one is refused with 409. */
  @IsInt() @Min(1) @Max(1_000_000) version!: number;
  @IsString() @MaxLength(2000) reason!: string;
  @IsString() @MaxLength(2000) evidence!: string;
  /** What each goal is to become, whole; in the order in which the adjustment shows them. */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(2) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => AdjustedGoalRequest)
  goals!: AdjustedGoalRequest[];
}

export class AdjustmentListQuery extends PageQuery {
  @IsOptional() @WholeNumber() @IsInt() @Min(2000) @Max(2199) fiscalYear?: number;
  @IsOptional() @IsIn(adjustmentLifecycle.statuses) status?: string;
  @IsOptional() @IsUUID() unitId?: string;
  @IsOptional() @IsUUID() goalId?: string;
  /** Part of the project's name or code. */
  @MayBeAbsent() @IsString() @Length(1, 80) search?: string;
  /** Column to sort by, `-` before it for the other way round; the latest first where it is left out. */
  @MayBeAbsent() @IsIn(sortNames(adjustmentSorts)) sort?: string;
}
