import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Length, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { goalLifecycle } from '#domain/goal/performance-goal';
import { grades, type Grade } from '#domain/rulebook/rulebook';
import { departmentGoalSorts } from '#persistence/goal/department-goal-queries';
import { sortNames } from '#persistence/platform/sorting';
import { MayBeAbsent } from '../http/may-be-absent.js';
import { PageQuery, WholeNumber } from '../http/paging.requests.js';
import { AMOUNT, PERCENT, identityOf } from './goal.requests.js';

export class StatedAmountRequest {
  /** Decimal 元. */
  @Matches(AMOUNT) amount!: string;
  /** As it was printed, with its unit, when it came from a document. */
  @MayBeAbsent() @IsString() @Length(1, 40) raw?: string;
}

export class StatedTotalsRequest {
  /** 预算收入. */
  @IsOptional() @IsObject() @ValidateNested() @Type(() => StatedAmountRequest) income?: StatedAmountRequest | null;
  /** 支出预算. */
  @IsOptional() @IsObject() @ValidateNested() @Type(() => StatedAmountRequest) expenditure?: StatedAmountRequest | null;
  /** 其中：基本支出. */
  @IsOptional() @IsObject() @ValidateNested() @Type(() => StatedAmountRequest) basic?: StatedAmountRequest | null;
  /** 项目支出. */
  @IsOptional() @IsObject() @ValidateNested() @Type(() => StatedAmountRequest) project?: StatedAmountRequest | null;
}

export class DutyBandRequest {
  /** 优、良、中、差. */
  @IsIn(grades) grade!: Grade;
  /** From so many percent on. */
  @Matches(PERCENT) atLeast!: string;
}

const gradeOf = (band: DutyBandRequest): unknown => band.grade ?? band;

export class SubGoalRequest {
  /** 职责名称. */
  @IsString() @MaxLength(400) name!: string;
  /** 主要职责. */
  @IsOptional() @IsString() @MaxLength(8000) duty?: string | null;
  /** 职责目标. */
  @IsOptional() @IsString() @MaxLength(8000) dutyGoal?: string | null;
  /** 绩效目标. */
  @IsOptional() @IsString() @MaxLength(8000) goal?: string | null;
  /** 绩效指标, in words. */
  @IsOptional() @IsString() @MaxLength(8000) indicators?: string | null;
  /** 绩效标准, in words. */
  @IsOptional() @IsString() @MaxLength(8000) standard?: string | null;
  /** What the words of the standard say. */
  @IsArray() @ArrayMaxSize(4) @ArrayUnique(gradeOf) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => DutyBandRequest)
  bands!: DutyBandRequest[];
}

export class DepartmentIndicatorRequest {
  /** Keeps the identity of an indicator that is already there. */
  @MayBeAbsent() @IsUUID() id?: string;
  /** 一级指标, as printed. */
  @IsString() @MaxLength(80) level1!: string;
  /** 二级指标, as printed. */
  @IsString() @MaxLength(80) level2!: string;
  /** 三级指标. */
  @IsString() @MaxLength(400) name!: string;
  /** 绩效指标描述. */
  @IsString() @MaxLength(4000) description!: string;
  /** 指标值 as text, e.g. `≥95%`; kept as it is, read by the server. */
  @IsString() @MaxLength(400) target!: string;
  /** 评（扣）分标准 as a sentence; kept as it is, read by the server. */
  @IsString() @MaxLength(2000) scoring!: string;
  /** 指标值确定依据. */
  @IsString() @MaxLength(4000) basis!: string;
}

export class DepartmentGoalContentRequest {
  /** 收入、支出、基本、项目, as far as the department states them. */
  @IsObject() @ValidateNested() @Type(() => StatedTotalsRequest)
  totals!: StatedTotalsRequest;

  /** What stands before the goals. */
  @IsString() @MaxLength(20_000) introduction!: string;

  /** 总体绩效目标. */
  @IsString() @MaxLength(20_000) overallGoal!: string;

  /** 分项绩效目标, duty by duty. */
  @IsArray() @ArrayMaxSize(60) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => SubGoalRequest)
  subGoals!: SubGoalRequest[];

  /** 工作保障措施. */
  @IsArray() @ArrayMaxSize(60) @IsString({ each: true }) @Length(1, 8000, { each: true })
  safeguards!: string[];

  /** 部门整体绩效指标. */
  @IsArray() @ArrayMaxSize(200) @ArrayUnique(identityOf) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => DepartmentIndicatorRequest)
  indicators!: DepartmentIndicatorRequest[];
}

export class CreateDepartmentGoalRequest extends DepartmentGoalContentRequest {
  @IsInt() @Min(2000) @Max(2199) fiscalYear!: number;
}

export class ReviseDepartmentGoalRequest extends DepartmentGoalContentRequest {
  /** The version that was read; another one is refused with 409. */
  @IsInt() @Min(1) @Max(1_000_000) version!: number;
}

export class DepartmentGoalListQuery extends PageQuery {
  @IsOptional() @WholeNumber() @IsInt() @Min(2000) @Max(2199) fiscalYear?: number;
  @IsOptional() @IsIn(goalLifecycle.statuses) status?: string;
  @IsOptional() @IsUUID() unitId?: string;
  /** Column to sort by, `-` before it for the other way round; the latest year first where it is left out. */
  @MayBeAbsent() @IsIn(sortNames(departmentGoalSorts)) sort?: string;
}
