import { IsEmail, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Matches, Max, MaxLength, Min } from 'class-validator';
import { roles, type Role } from '#domain/access/permissions';
import { LOGIN, PERSON_NAME } from '#domain/access/person';
import { personSorts, type PersonFilter } from '#persistence/access/person-queries';
import { sortNames } from '#persistence/platform/sorting';
import { MayBeAbsent } from '../http/may-be-absent.js';
import { PageQuery } from '../http/paging.requests.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export class PersonListQuery extends PageQuery {
  @MayBeAbsent() @IsUUID() unitId?: string;
  @MayBeAbsent() @IsIn(roles) role?: string;
  /** `true` for accounts in use, `false` for disabled ones. */
  @MayBeAbsent() @IsIn(['true', 'false']) isActive?: string;
  /** Part of a name or login. */
  @MayBeAbsent() @IsString() @Length(1, 40) search?: string;
  /** Column to sort by, `-` before it for the other way round; by login where it is left out. */
  @MayBeAbsent() @IsIn(sortNames(personSorts)) sort?: string;
}

export const personFilterOf = ({ role, isActive, ...filter }: PersonListQuery): PersonFilter => ({ ...filter, ...(role === undefined ? {} : { role: role as Role }), ...(isActive === undefined ? {} : { isActive: isActive === 'true' }) });

export class CreatePersonRequest {
  /** 用户名. */
  @Matches(LOGIN) login!: string;
  /** 姓名. */
  @IsString() @Matches(PERSON_NAME) name!: string;
  @IsOptional() @IsEmail() @MaxLength(254) email?: string | null;
  /** Where the first post is. */
  @IsUUID() unitId!: string;
  @IsIn(roles) role!: string;
}

export class RevisePersonRequest {
  @IsInt() @Min(1) @Max(1_000_000) version!: number;
  @MayBeAbsent() @IsString() @Matches(PERSON_NAME) name?: string;
  /** null removes the address. */
  @IsOptional() @IsEmail() @MaxLength(254) email?: string | null;
}

/** For a change that needs nothing but the version that was read. */
export class PersonVersionRequest {
  @IsInt() @Min(1) @Max(1_000_000) version!: number;
}

export class GivePostRequest {
  @IsUUID() unitId!: string;
  @IsIn(roles) role!: string;
  /** First day; today when left out. */
  @MayBeAbsent() @Matches(DAY) startsOn?: string;
}

export class EndPostRequest {
  /** Last day on the post; when left out it ends at once. */
  @MayBeAbsent() @Matches(DAY) lastDay?: string;
}
