import { IsInt, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { IsLocalDate } from '../http/is-local-date.js';
import { MayBeAbsent } from '../http/may-be-absent.js';

export class MakeDelegationRequest {
  /** The post on which the delegate acts; those that may be named stand under `/delegations/candidates`. */
  @IsUUID() delegatePostId!: string;
  /** First day. */
  @IsLocalDate() from!: string;
  /** Last day, still included. */
  @IsLocalDate() until!: string;
  /** 事由. */
  @MayBeAbsent() @IsString() @MaxLength(200) reason?: string;
}

export class EndDelegationRequest {
  /** As it was read. */
  @IsInt() @Min(1) @Max(1_000_000) version!: number;
}
