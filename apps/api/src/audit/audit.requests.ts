import { IsUUID, Length, Matches } from 'class-validator';
import type { LocalDate } from '#domain/calendar/local-date';
import type { AuditFilter } from '#persistence/audit/audit-queries';
import { MayBeAbsent } from '../http/may-be-absent.js';
import { IsLocalDate } from '../http/is-local-date.js';
import { IsSingleLine } from '../http/is-single-line.js';
import { PageQuery } from '../http/paging.requests.js';

const NAME = /^[a-z][a-z0-9.-]{0,79}$/;

export class AuditListQuery extends PageQuery {
  /** One chain of the own area; all of them by default. */
  @MayBeAbsent() @IsUUID() districtId?: string;
  /** e.g. `goal`. */
  @MayBeAbsent() @Matches(NAME) subjectKind?: string;
  @MayBeAbsent() @IsSingleLine() @Length(1, 200) subjectId?: string;
  /** e.g. `goal.submitted`. */
  @MayBeAbsent() @Matches(NAME) event?: string;
  /** The person who did it. */
  @MayBeAbsent() @IsUUID() actorId?: string;
  /** First day, in China. */
  @MayBeAbsent() @IsLocalDate() from?: string;
  /** Last day, in China. */
  @MayBeAbsent() @IsLocalDate() to?: string;
}

export const auditFilterOf = ({ from, to, ...filter }: AuditListQuery): AuditFilter => ({ ...filter, ...(from === undefined ? {} : { from: from as LocalDate }), ...(to === undefined ? {} : { to: to as LocalDate }) });
