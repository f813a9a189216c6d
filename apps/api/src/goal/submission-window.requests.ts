import { IsIn, IsInt, IsUUID, Length, Max, Min } from 'class-validator';
import { windowKinds, type WindowKind } from '#domain/goal/submission-window';
import { IsLocalDate } from '../http/is-local-date.js';
import { IsSingleLine } from '../http/is-single-line.js';
import { WholeNumber } from '../http/paging.requests.js';

class WindowDaysRequest {
  @IsLocalDate() opensOn!: string;
  /** The last day. */
  @IsLocalDate() closesOn!: string;
  /** 依据: the paper that set the dates, or why. */
  @IsSingleLine() @Length(1, 400) source!: string;
}

export class OpenWindowRequest extends WindowDaysRequest {
  @IsInt() @Min(2000) @Max(2199) fiscalYear!: number;
  /** first 一上, second 二上. */
  @IsIn(windowKinds) kind!: WindowKind;
}

export class ReviseWindowRequest extends WindowDaysRequest {
  /** The version that was read; another one is refused with 409. */
  @IsInt() @Min(1) @Max(1_000_000) version!: number;
}

export class ExtendWindowRequest {
  @IsUUID() unitId!: string;
  /** The unit's last day. */
  @IsLocalDate() closesOn!: string;
  @IsSingleLine() @Length(1, 400) reason!: string;
  /** Who agreed to it. */
  @IsSingleLine() @Length(1, 80) approvedBy!: string;
}

export class WindowQuery {
  @WholeNumber() @IsInt() @Min(2000) @Max(2199) fiscalYear!: number;
}
