import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Max, MaxLength, Min } from 'class-validator';
import { afterwards, grades, verdicts } from '#domain/approval/approval-act';
import type { ApprovalSubjectKind } from '#domain/approval/approval-case';
import { approvalSubjectKinds } from '#domain/approval/approval-subject';
import { approvalBoxes, approvalSorts, type ApprovalFilter } from '#persistence/approval/approval-queries';
import { sortNames } from '#persistence/platform/sorting';
import { MayBeAbsent } from '../http/may-be-absent.js';
import { PageQuery, WholeNumber } from '../http/paging.requests.js';

export class ApprovalListQuery extends PageQuery {
  /** 待办 todo, 已办 done, 我发起的 mine, 被退回 returned, 抄送我的 copied, 委托给我的 delegated, 无人可办 stuck. */
  @IsOptional() @IsIn(approvalBoxes) box: string = 'todo';
  @IsOptional() @IsIn(approvalSubjectKinds) kind?: string;
  @IsOptional() @WholeNumber() @IsInt() @Min(2000) @Max(2199) fiscalYear?: number;
  @IsOptional() @IsUUID() unitId?: string;
  /** Part of the title. */
  @IsOptional() @IsString() @Length(1, 80) title?: string;
  /** Only what is overdue (`true`) or what is not (`false`). */
  @IsOptional() @IsIn(['true', 'false']) overdue?: string;
  /** Column to sort by, `-` before it for the other way round; what is overdue first where it is left out. */
  @MayBeAbsent() @IsIn(sortNames(approvalSorts)) sort?: string;
}

export const approvalFilterOf = ({ box: _box, kind, overdue, ...filter }: ApprovalListQuery): ApprovalFilter => ({
  ...filter,
  ...(kind === undefined ? {} : { kind: kind as ApprovalSubjectKind }),
  ...(overdue === undefined ? {} : { isOverdue: overdue === 'true' }),
});

export class DecideRequest {
  @IsIn(verdicts) verdict!: string;
  /** 意见; must be given for send-back and reject. */
  @IsOptional() @IsString() @MaxLength(2000) opinion?: string;
  /** Version of the case as it was read. */
  @IsInt() @Min(1) @Max(1_000_000) version!: number;
  /** Hash of the content as it was read. */
  @IsString() @Length(1, 128) contentHash!: string;
  /** 审核等次: excellent, good, medium or poor; only finance gives one. */
  @IsOptional() @IsIn(grades) grade?: string;
  /** 退回到: position of an earlier step; left out it goes to the preparer. */
  @IsOptional() @IsInt() @Min(1) @Max(50) sendTo?: number;
  /** 修改后: again (重新逐级) or direct (直送退回人). */
  @IsOptional() @IsIn(afterwards) afterwards?: string;
  /** 只退回这几行: identities of indicator rows. */
  @IsOptional() @IsArray() @ArrayMaxSize(200) @IsUUID(undefined, { each: true }) rows?: string[];
}

export class AdviseRequest {
  /** 意见. */
  @IsString() @MaxLength(2000) opinion!: string;
  /** Version of the case as it was read. */
  @IsInt() @Min(1) @Max(1_000_000) version!: number;
  /** Hash of the content as it was read. */
  @IsString() @Length(1, 128) contentHash!: string;
}

export class NamedRequest {
  @IsUUID() personId!: string;
  /** 附言. */
  @IsOptional() @IsString() @MaxLength(2000) opinion?: string;
  /** Version of the case as it was read. */
  @IsInt() @Min(1) @Max(1_000_000) version!: number;
}

export class AddApproverRequest extends NamedRequest {
  /** before (前加签) or after (后加签). */
  @IsIn(['before', 'after']) where!: string;
}

export class RemoveApproverRequest {
  @IsUUID() personId!: string;
}

export class OpinionRequest {
  @IsOptional() @IsString() @MaxLength(2000) opinion?: string;
}
