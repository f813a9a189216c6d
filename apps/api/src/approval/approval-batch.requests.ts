import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Length, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { grades } from '#domain/approval/approval-act';
import { MayBeAbsent } from '../http/may-be-absent.js';

export const MOST_BATCH_ITEMS = 500;

export class BatchItemRequest {
  @IsUUID() caseId!: string;
  /** Version of the case as the list showed it. */
  @IsInt() @Min(1) @Max(1_000_000) version!: number;
  /** Hash of the content as the list showed it. */
  @IsString() @Length(1, 128) contentHash!: string;
}

export class DecideBatchRequest {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(MOST_BATCH_ITEMS) @ArrayUnique((item: BatchItemRequest) => item.caseId ?? item) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => BatchItemRequest)
  items!: BatchItemRequest[];
  /** Only 同意: everything else needs a reason of its own. */
  @IsIn(['approve']) verdict!: string;
  @IsOptional() @IsString() @MaxLength(2000) opinion?: string;
  /** 等次, for steps that grade: excellent or good. */
  @MayBeAbsent() @IsIn(grades) grade?: string;
  /** Only says what would become of each item. */
  @MayBeAbsent() @IsBoolean() dryRun?: boolean;
}
