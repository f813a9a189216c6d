import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Length, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import type { RecheckRequest } from '#application/evaluation/recheck-self-evaluation';
import { selfEvaluationLifecycle, type EvaluationContent } from '#domain/evaluation/self-evaluation';
import { spotCheckLifecycle, type SpotCheckChange } from '#domain/evaluation/spot-check';
import { parsePoints } from '#domain/shared/points';
import { grades } from '#domain/rulebook/rulebook';
import { evaluationSorts } from '#persistence/evaluation/evaluation-queries';
import { spotCheckSorts } from '#persistence/evaluation/spot-check-queries';
import { sortNames } from '#persistence/platform/sorting';
import { MayBeAbsent } from '../http/may-be-absent.js';
import { PageQuery, WholeNumber } from '../http/paging.requests.js';
import { ActualRequest, actualOf } from '../monitoring/actual.requests.js';

export class EvaluationListQuery extends PageQuery {
  @MayBeAbsent() @WholeNumber() @IsInt() @Min(2000) @Max(2199) fiscalYear?: number;
  @MayBeAbsent() @IsIn(selfEvaluationLifecycle.statuses) status?: string;
  @MayBeAbsent() @IsIn(grades) grade?: string;
  @MayBeAbsent() @IsUUID() unitId?: string;
  @MayBeAbsent() @IsUUID() goalId?: string;
  /** Part of the project's name or code. */
  @MayBeAbsent() @IsString() @Length(1, 80) search?: string;
  /** Column to sort by, `-` before it for the other way round; by code where it is left out. */
  @MayBeAbsent() @IsIn(sortNames(evaluationSorts)) sort?: string;
}

export class SpotCheckListQuery extends PageQuery {
  @MayBeAbsent() @WholeNumber() @IsInt() @Min(2000) @Max(2199) fiscalYear?: number;
  @MayBeAbsent() @IsIn(spotCheckLifecycle.statuses) status?: string;
  /** The unit that is checked. */
  @MayBeAbsent() @IsUUID() unitId?: string;
  /** Part of the project's name or code. */
  @MayBeAbsent() @IsString() @Length(1, 80) search?: string;
  /** Column to sort by, `-` before it for the other way round; the latest check first where it is left out. */
  @MayBeAbsent() @IsIn(sortNames(spotCheckSorts)) sort?: string;
}

export class EvaluatedIndicatorRequest {
  @IsUUID() indicatorId!: string;
  /** 全年实际完成值. */
  @IsOptional() @IsObject() @ValidateNested() @Type(() => ActualRequest)
  actual?: ActualRequest | null;
  /** 偏差原因分析及改进措施; needed below full points. */
  @IsOptional() @IsString() @MaxLength(2000)
  reason?: string | null;
}

/** Points and grade are not among the fields: they are computed, and a request that sends them is refused. */
export class ReviseSelfEvaluationRequest {
  /** The version that was read; another one is refused with 409. */
  @IsInt() @Min(1) @Max(1_000_000) version!: number;

  @IsArray() @ArrayMaxSize(200) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => EvaluatedIndicatorRequest)
  indicators!: EvaluatedIndicatorRequest[];

  /** 年度总体目标实际完成情况. */
  @IsOptional() @IsString() @MaxLength(4000)
  summary?: string | null;
}

export class FileSelfEvaluationRequest {
  @IsInt() @Min(1) @Max(1_000_000) version!: number;
}

export class SpotCheckChangeRequest {
  @IsUUID() indicatorId!: string;
  /** The value the evidence shows; the points follow from it. */
  @MayBeAbsent() @IsObject() @ValidateNested() @Type(() => ActualRequest)
  actual?: ActualRequest;
  /** Points by judgement, at most two places; they count instead of the computed ones. */
  @MayBeAbsent() @Matches(/^\d{1,3}(\.\d{1,2})?$/)
  points?: string;
  /** 年初指标值设定明显偏低. */
  @MayBeAbsent() @IsBoolean()
  isTargetSetTooLow?: boolean;
  @IsString() @Length(1, 2000) opinion!: string;
}

export class SpotCheckRequest {
  /** The version that was read: of the self-evaluation, or of the check that came back. */
  @IsInt() @Min(1) @Max(1_000_000) version!: number;
  @IsString() @Length(1, 4000) opinion!: string;
  @IsArray() @ArrayMaxSize(200) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => SpotCheckChangeRequest)
  changes!: SpotCheckChangeRequest[];
}

/** What the client sent, as domain values. */
export const evaluationContentOf = (request: ReviseSelfEvaluationRequest): EvaluationContent => ({
  indicators: request.indicators.map((each) => ({ indicatorId: each.indicatorId, actual: actualOf(each.actual), reason: each.reason ?? null })),
  summary: request.summary ?? null,
});

const changesOf = (request: SpotCheckRequest): SpotCheckChange[] =>
  request.changes.map(({ indicatorId, opinion, actual, points, isTargetSetTooLow }) => ({
    indicatorId,
    opinion,
    ...(actual === undefined ? {} : { actual: actualOf(actual) }),
    ...(points === undefined ? {} : { points: parsePoints(points) }),
    ...(isTargetSetTooLow === undefined ? {} : { isTargetSetTooLow }),
  }));

export const recheckOf = (request: SpotCheckRequest): RecheckRequest => ({ version: request.version, opinion: request.opinion, changes: changesOf(request) });
