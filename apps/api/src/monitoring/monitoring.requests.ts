import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { monitoringReportLifecycle, type MonitoringContent } from '#domain/monitoring/monitoring-report';
import { parseAmount } from '#domain/shared/money';
import { monitoringSorts, type MonitoringListFilter } from '#persistence/monitoring/monitoring-queries';
import { sortNames } from '#persistence/platform/sorting';
import { MayBeAbsent } from '../http/may-be-absent.js';
import { PageQuery, WholeNumber } from '../http/paging.requests.js';
import { ActualRequest, actualOf } from './actual.requests.js';

const AMOUNT = /^\d{1,12}(\.\d{1,2})?$/;

export class MonitoringListQuery extends PageQuery {
  @MayBeAbsent() @WholeNumber() @IsInt() @Min(2000) @Max(2199) fiscalYear?: number;
  @MayBeAbsent() @WholeNumber() @IsInt() @Min(1) @Max(12) month?: number;
  @MayBeAbsent() @IsIn(monitoringReportLifecycle.statuses) status?: string;
  @MayBeAbsent() @IsUUID() unitId?: string;
  @MayBeAbsent() @IsUUID() goalId?: string;
  /** Column to sort by, `-` before it for the other way round; by checkpoint and code where it is left out. */
  @MayBeAbsent() @IsIn(sortNames(monitoringSorts)) sort?: string;
  /** 项目灯 of the last filing. */
  @MayBeAbsent() @IsIn(['red', 'yellow', 'green', 'blue']) light?: string;
  /** Of the project's name or code. */
  @MayBeAbsent() @IsString() @MaxLength(100) search?: string;
  /** `true`: only what is late today. */
  @MayBeAbsent() @IsIn(['true', 'false']) overdue?: string;
}

export const monitoringFilterOf = ({ overdue, ...filter }: MonitoringListQuery): MonitoringListFilter => ({ ...filter, isOverdue: overdue === 'true' });

export class MonitoredIndicatorRequest {
  @IsUUID() indicatorId!: string;
  /** 实际完成值 up to the checkpoint; null when there is none yet. */
  @IsOptional() @IsObject() @ValidateNested() @Type(() => ActualRequest)
  actual?: ActualRequest | null;
  /** 全年预计完成值. */
  @IsOptional() @IsObject() @ValidateNested() @Type(() => ActualRequest)
  forecast?: ActualRequest | null;
  /** 完成目标可能性. */
  @IsOptional() @IsIn(['certain', 'possible', 'impossible'])
  likelihood?: 'certain' | 'possible' | 'impossible' | null;
  /** Why there is no value, or why it is off. */
  @IsOptional() @IsString() @MaxLength(2000)
  reason?: string | null;
}

export class ReviseMonitoringReportRequest {
  /** The version that was read; another one is refused with 409. */
  @IsInt() @Min(1) @Max(1_000_000) version!: number;

  @IsArray() @ArrayMaxSize(200) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => MonitoredIndicatorRequest)
  indicators!: MonitoredIndicatorRequest[];

  /** 全年预计执行数, decimal 元. */
  @IsOptional() @Matches(AMOUNT)
  forecastSpent?: string | null;
  /** 偏差原因; needed when a light is red or yellow. */
  @IsOptional() @IsString() @MaxLength(2000)
  deviationCause?: string | null;
  /** 纠偏措施; needed when a light is red or yellow. */
  @IsOptional() @IsString() @MaxLength(2000)
  correctiveMeasure?: string | null;
}

export class FileMonitoringReportRequest {
  @IsInt() @Min(1) @Max(1_000_000) version!: number;
}

/** What the client sent, as domain values. */
export const monitoringContentOf = (request: ReviseMonitoringReportRequest): MonitoringContent => ({
  indicators: request.indicators.map((each) => ({
    indicatorId: each.indicatorId,
    actual: actualOf(each.actual),
    forecast: actualOf(each.forecast),
    likelihood: each.likelihood ?? null,
    reason: each.reason ?? null,
  })),
  forecastSpent: request.forecastSpent === undefined || request.forecastSpent === null ? null : parseAmount(request.forecastSpent, '元'),
  deviationCause: request.deviationCause ?? null,
  correctiveMeasure: request.correctiveMeasure ?? null,
});
