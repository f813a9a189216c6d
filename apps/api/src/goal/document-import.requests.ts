import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsObject, IsOptional, IsString, Length, Matches, Max, Min, ValidateNested } from 'class-validator';
import { IsSingleLine } from '../http/is-single-line.js';
import { MayBeAbsent } from '../http/may-be-absent.js';
import { WholeNumber } from '../http/paging.requests.js';

export class DocumentImportQuery {
  /** With its extension. */
  @IsSingleLine() @Length(1, 200) fileName!: string;
  /** 预算年度; counts before the one that is printed, and is needed where none is. */
  @IsOptional() @WholeNumber() @IsInt() @Min(2000) @Max(2199) fiscalYear?: number;
  /** `true`: the document is meant for the own unit although it names another one. */
  @IsOptional() @IsIn(['true', 'false']) forOwnUnit?: string;
}

export class GivenDocumentQuery {
  @WholeNumber() @IsInt() @Min(2000) @Max(2199) fiscalYear!: number;
}

export class TargetChoiceRequest {
  /** Number of the project in the document; absent for 部门整体绩效指标. */
  @MayBeAbsent() @IsInt() @Min(1) @Max(1_000_000) project?: number;
  /** Position of the row in its table, from 1. */
  @IsInt() @Min(1) @Max(1_000_000) indicator!: number;
  /** One of the suggestions, or the own words, e.g. `≥95%`. */
  @IsString() @Length(1, 400) target!: string;
}

const placeOf = (choice: TargetChoiceRequest): unknown => (typeof choice === 'object' && choice !== null ? `${choice.project}/${choice.indicator}` : choice);

export class DocumentApplicationRequest {
  /** As the comparison said it; when the goals have changed since, nothing is written. */
  @Matches(/^[0-9a-f]{64}$/) comparedWith!: string;
  /** Numbers of the projects to take over; all of them where it is absent. */
  @MayBeAbsent() @IsArray() @ArrayMaxSize(300) @ArrayUnique() @IsInt({ each: true }) @Min(1, { each: true }) @Max(1_000_000, { each: true }) projects?: number[];
  /** `false` leaves the goal of the whole department out. */
  @MayBeAbsent() @IsBoolean() department?: boolean;
  /** Readings of ambiguous values; what is not chosen is stored as it is printed, and is no number. */
  @MayBeAbsent() @IsArray() @ArrayMaxSize(1000) @ArrayUnique(placeOf) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => TargetChoiceRequest)
  choices?: TargetChoiceRequest[];
}
