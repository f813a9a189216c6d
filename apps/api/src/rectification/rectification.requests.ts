import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Length, Matches, Max, Min, ValidateNested } from 'class-validator';
import type { RectificationOrder } from '#application/rectification/order-rectification';
import { localDate } from '#domain/calendar/local-date';
import { rectificationLifecycle, rectificationSources, type RectificationMeasure, type RectificationSource } from '#domain/rectification/rectification';
import { sortNames } from '#persistence/platform/sorting';
import { rectificationSorts } from '#persistence/rectification/rectification-queries';
import { MayBeAbsent } from '../http/may-be-absent.js';
import { PageQuery, WholeNumber } from '../http/paging.requests.js';

export class RectificationListQuery extends PageQuery {
  @MayBeAbsent() @WholeNumber() @IsInt() @Min(2000) @Max(2199) fiscalYear?: number;
  @MayBeAbsent() @IsIn(rectificationLifecycle.statuses) status?: string;
  @MayBeAbsent() @IsUUID() unitId?: string;
  @MayBeAbsent() @IsUUID() goalId?: string;
  /** Part of the project's name or of the notice's number. */
  @MayBeAbsent() @IsString() @Length(1, 80) search?: string;
  /** Column to sort by, `-` before it for the other way round; the newest notice first where it is left out. */
  @MayBeAbsent() @IsIn(sortNames(rectificationSorts)) sort?: string;
}

export class FindingRequest {
  /** The indicator it is about; null for one about money or procedure. */
  @IsOptional() @IsUUID() indicatorId?: string | null;
  /** 事实. */
  @IsString() @Length(1, 2000) fact!: string;
}

export class OrderRectificationRequest {
  /** 文号, once per district. */
  @IsString() @Length(1, 64) noticeNo!: string;
  @IsIn(rectificationSources) sourceKind!: RectificationSource;
  @IsUUID() sourceId!: string;
  /** 整改要求. */
  @IsString() @Length(1, 4000) requirement!: string;
  /** 问题清单. */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(200) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => FindingRequest)
  findings!: FindingRequest[];
}

export class MeasureRequest {
  /** Number of the finding, from 1. */
  @IsInt() @Min(1) @Max(200) position!: number;
  /** 整改措施. */
  @IsString() @Length(1, 2000) measure!: string;
  /** 责任人. */
  @IsString() @Length(1, 40) responsiblePerson!: string;
  /** 计划完成时间. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/) plannedOn!: string;
}

export class FileRectificationPlanRequest {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(200) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => MeasureRequest)
  measures!: MeasureRequest[];
}

export class ResultRequest {
  @IsInt() @Min(1) @Max(200) position!: number;
  /** 完成情况. */
  @IsString() @Length(1, 2000) result!: string;
  /** 佐证材料. */
  @IsString() @Length(1, 2000) evidence!: string;
}

export class FileRectificationReportRequest {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(200) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => ResultRequest)
  results!: ResultRequest[];
}

export const orderOf = (request: OrderRectificationRequest): RectificationOrder => ({
  noticeNo: request.noticeNo,
  source: { kind: request.sourceKind, id: request.sourceId },
  requirement: request.requirement,
  findings: request.findings.map((finding) => ({ indicatorId: finding.indicatorId ?? null, fact: finding.fact })),
});

export const measuresOf = (request: FileRectificationPlanRequest): RectificationMeasure[] => request.measures.map((each) => ({ ...each, plannedOn: localDate(each.plannedOn) }));
