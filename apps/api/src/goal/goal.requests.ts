import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Length, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { categoriesOf } from '#domain/indicator/dimension';
import { projectNatures } from '#domain/approval/subject-facts';
import { goalLifecycle } from '#domain/goal/performance-goal';
import { goalSorts, type GoalListFilter } from '#persistence/goal/goal-queries';
import { sortNames } from '#persistence/platform/sorting';
import { IsSingleLine } from '../http/is-single-line.js';
import { MayBeAbsent } from '../http/may-be-absent.js';
import { PageQuery, WholeNumber } from '../http/paging.requests.js';

export const AMOUNT = /^\d{1,12}(\.\d{1,2})?$/;
/** 0 … 100 with at most two places. */
export const PERCENT = /^(\d{1,2}(\.\d{1,2})?|100(\.0{1,2})?)$/;
const categories = [...new Set(Object.values(categoriesOf).flatMap((scheme) => Object.values(scheme).flat()))];

export class BudgetRequest {
  /** 预算数, decimal 元. */
  @Matches(AMOUNT) total!: string;
  /** 其中：财政资金, decimal 元. */
  @Matches(AMOUNT) fiscal!: string;
  /** 其他资金, decimal 元. */
  @Matches(AMOUNT) other!: string;
}

export class PlanCellRequest {
  @IsInt() @Min(1) @Max(12) month!: number;
  /** Cumulative percent; null for a blank cell. */
  @IsOptional() @Matches(PERCENT) percent?: string | null;
  /** The text as it was printed, when it came from a document. */
  @MayBeAbsent() @IsString() @MaxLength(40) raw?: string;
}

export class IndicatorRequest {
  /** Keeps the identity of an indicator that is already there. */
  @MayBeAbsent() @IsUUID() id?: string;
  /** 二级指标; decides the 一级指标. */
  @IsIn(categories) category!: string;
  /** 三级指标. */
  @IsString() @MaxLength(400) name!: string;
  /** 绩效指标描述. */
  @IsString() @MaxLength(4000) description!: string;
  /** 指标值 as text, e.g. `≥95%`; kept as it is, read by the server. */
  @IsString() @MaxLength(400) target!: string;
  /** 指标值确定依据. */
  @IsString() @MaxLength(4000) basis!: string;
  /** 权重, points with at most two places. */
  @IsOptional() @Matches(PERCENT) weight?: string | null;
}

/** Two cells of one month, or two rows with one identity, cannot both be kept. A row without an identity is like no other. */
const monthOf = (cell: PlanCellRequest): unknown => cell.month ?? cell;
export const identityOf = (indicator: { readonly id?: string }): unknown => indicator.id ?? indicator;

export class GoalContentRequest {
  @IsObject() @ValidateNested() @Type(() => BudgetRequest)
  budget!: BudgetRequest;

  /** 重点项目; where nothing is said it stays as it was, and a new goal is none. */
  @MayBeAbsent() @IsBoolean() isKeyProject?: boolean;

  /** 资金用途. */
  @IsString() @MaxLength(4000) purpose!: string;

  /** 绩效目标, one text per numbered sentence. */
  @IsArray() @ArrayMaxSize(100) @IsString({ each: true }) @Length(1, 4000, { each: true })
  objectives!: string[];

  /** 资金支出计划. */
  @IsArray() @ArrayMaxSize(12) @ArrayUnique(monthOf) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => PlanCellRequest)
  spendingPlan!: PlanCellRequest[];

  @IsArray() @ArrayMaxSize(200) @ArrayUnique(identityOf) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => IndicatorRequest)
  indicators!: IndicatorRequest[];
}

export class CreateGoalRequest extends GoalContentRequest {
  @IsInt() @Min(2000) @Max(2199) fiscalYear!: number;
  /** 项目编码. */
  @Matches(/^[0-9A-Za-z-]{1,32}$/) code!: string;
  /** 项目名称. */
  @IsSingleLine() @Length(1, 200) name!: string;
  @IsIn(projectNatures) nature!: string;
}

export class ReviseGoalRequest extends GoalContentRequest {
  /** The version that was read; another one is refused with 409. */
  @IsInt() @Min(1) @Max(1_000_000) version!: number;
}

export class SubmitGoalRequest {
  @IsInt() @Min(1) @Max(1_000_000) version!: number;
}

export class EngageThirdPartyRequest {
  @IsUUID() thirdPartyUnitId!: string;
}

export class GoalListQuery extends PageQuery {
  @IsOptional() @WholeNumber() @IsInt() @Min(2000) @Max(2199) fiscalYear?: number;
  @IsOptional() @IsIn(goalLifecycle.statuses) status?: string;
  @IsOptional() @IsUUID() unitId?: string;
  /** Only 重点项目, or none of them. */
  @MayBeAbsent() @IsIn(['true', 'false']) isKeyProject?: string;
  /** Part of the project's name or code. */
  @IsOptional() @IsString() @Length(1, 80) search?: string;
  /** Column to sort by, `-` before it for the other way round; by code where it is left out. */
  @MayBeAbsent() @IsIn(sortNames(goalSorts)) sort?: string;
}

export const goalFilterOf = ({ isKeyProject, ...query }: GoalListQuery): GoalListFilter => ({ ...query, ...(isKeyProject === undefined ? {} : { isKeyProject: isKeyProject === 'true' }) });
