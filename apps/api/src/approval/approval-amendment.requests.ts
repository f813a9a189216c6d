import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsInt, IsObject, IsOptional, IsString, IsUUID, Length, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { PERCENT } from '../goal/goal.requests.js';
import { MayBeAbsent } from '../http/may-be-absent.js';

export class AmendedCellRequest {
  @IsInt() @Min(1) @Max(12) month!: number;
  /** Cumulative percent; null for a blank cell. */
  @IsOptional() @Matches(PERCENT) percent?: string | null;
}

/** What is left out stays as it is. */
export class AmendedRowRequest {
  /** Identity of the indicator. */
  @IsUUID() id!: string;
  /** 指标值 as text, e.g. `≥95%`. */
  @MayBeAbsent() @IsString() @MaxLength(400) target?: string;
  /** 绩效指标描述. */
  @MayBeAbsent() @IsString() @MaxLength(4000) description?: string;
  /** 指标值确定依据. */
  @MayBeAbsent() @IsString() @MaxLength(4000) basis?: string;
}

const monthOf = (cell: AmendedCellRequest): unknown => cell.month ?? cell;
const idOf = (row: AmendedRowRequest): unknown => row.id ?? row;

/** 完善内容: which of them the open step may complete stands in its `mayEdit`. */
export class AmendmentChangesRequest {
  /** 资金用途. */
  @MayBeAbsent() @IsString() @MaxLength(4000) purpose?: string;
  /** 绩效目标: all of them, in their order. */
  @MayBeAbsent() @IsArray() @ArrayMaxSize(100) @IsString({ each: true }) @Length(1, 4000, { each: true }) objectives?: string[];
  /** 资金支出计划: the checkpoints that change, by month. */
  @MayBeAbsent() @IsArray() @ArrayMaxSize(12) @ArrayUnique(monthOf) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => AmendedCellRequest) spendingPlan?: AmendedCellRequest[];
  @MayBeAbsent() @IsArray() @ArrayMaxSize(200) @ArrayUnique(idOf) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => AmendedRowRequest) indicators?: AmendedRowRequest[];
}

export class AmendRequest {
  /** Version of the case as it was read. */
  @IsInt() @Min(1) @Max(1_000_000) version!: number;
  /** Hash of the content as it was read. */
  @IsString() @Length(1, 128) contentHash!: string;
  /** Why. */
  @IsString() @MaxLength(2000) opinion!: string;
  @IsObject() @ValidateNested() @Type(() => AmendmentChangesRequest) changes!: AmendmentChangesRequest;
}
