import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsObject, IsOptional, IsString, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { approvalSubjectKinds } from '#domain/approval/approval-subject';

export class RouteStepRequest {
  /** 环节名称. */
  @IsString() @MaxLength(80) name!: string;
  @IsString() @MaxLength(40) role!: string;
  /** own-unit, assigned-program-division, district-performance-division, district-budget-division or district-finance-bureau. */
  @IsString() @MaxLength(40) at!: string;
  /** any-of (或签), all-of (会签), share-of (票签) or in-order (依次). */
  @IsString() @MaxLength(20) rule!: string;
  /** 票签同意比例 in whole percent; only for share-of. */
  @IsOptional() @IsInt() @Min(1) @Max(100) agreementPercent?: number;
  /** 经办人可以审批; relaxes the separation of duties for a tiny office. */
  @IsOptional() @IsBoolean() allowsPreparer?: boolean;
  /** 须另一人办理: the post had a step before. */
  @IsOptional() @IsBoolean() secondPerson?: boolean;
  /** 环节条件, e.g. {"fact":"amount","atLeast":"1000000"}; and, or and not put several together (docs/approval-routes.md). */
  @IsOptional() @IsObject() when?: Record<string, unknown>;
  /** 评优良中差; only for steps of the bureau. */
  @IsOptional() @IsBoolean() grades?: boolean;
  /** 可完善的栏目: purpose, objectives, spendingPlan, indicator-target, indicator-description, indicator-basis. */
  @IsOptional() @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) @MaxLength(40, { each: true }) mayEdit?: string[];
}

export class LoadRouteRequest {
  @IsIn(approvalSubjectKinds) subjectKind!: string;
  @Matches(/^\d{4}-\d{2}-\d{2}$/) effectiveOn!: string;
  @IsArray() @ArrayMaxSize(50) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => RouteStepRequest)
  steps!: RouteStepRequest[];
}

export class CheckRouteRequest extends LoadRouteRequest {
  /** 试行年度: whose documents are sent along the proposed route; the year before this one where none is named. */
  @IsOptional() @IsInt() @Min(2000) @Max(2199) fiscalYear?: number;
}
