import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, IsString, IsUUID, Length, Matches, Max, Min } from 'class-validator';
import { orgUnitKinds } from '#domain/organization/org-unit';
import { MayBeAbsent } from '../http/may-be-absent.js';
import { PageQuery } from '../http/paging.requests.js';

export class OrgUnitListQuery extends PageQuery {
  @MayBeAbsent() @IsIn(orgUnitKinds) kind?: string;
  @MayBeAbsent() @IsUUID() parentId?: string;
  /** `true` for open units, `false` for closed ones. */
  @MayBeAbsent() @IsIn(['true', 'false']) isActive?: string;
  /** Part of a name or code. */
  @MayBeAbsent() @IsString() @Length(1, 80) search?: string;
}

export class OpenOrgUnitRequest {
  @IsUUID() parentId!: string;
  @IsIn(orgUnitKinds) kind!: string;
  /** 机构编码. */
  @Matches(/^[0-9A-Za-z-]{1,32}$/) code!: string;
  /** 机构名称. */
  @IsString() @Matches(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]{1,80}$/u) name!: string;
}

export class RenameOrgUnitRequest {
  @IsInt() @Min(1) @Max(1_000_000) version!: number;
  @IsString() @Matches(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]{1,80}$/u) name!: string;
}

export class MoveOrgUnitRequest {
  @IsInt() @Min(1) @Max(1_000_000) version!: number;
  @IsUUID() parentId!: string;
}

/** For a change that needs nothing but the version that was read. */
export class OrgUnitVersionRequest {
  @IsInt() @Min(1) @Max(1_000_000) version!: number;
}

export class AssignUnitsRequest {
  /** 对口单位, the whole list. */
  @IsArray() @ArrayMaxSize(500) @ArrayUnique() @IsUUID(undefined, { each: true })
  unitIds!: string[];
}
