import { IsIn, IsInt, IsUUID, Max, Min } from 'class-validator';
import { packageFormats, type PackageFormat } from '#application/disclosure/disclosure-packages';
import { packageSorts, packageStates } from '#persistence/disclosure/disclosure-queries';
import { sortNames } from '#persistence/platform/sorting';
import { MayBeAbsent } from '../http/may-be-absent.js';
import { PageQuery } from '../http/paging.requests.js';

export class PackageListQuery extends PageQuery {
  @MayBeAbsent() @IsUUID() unitId?: string;
  @MayBeAbsent() @IsIn(packageStates) state?: string;
  /** Column to sort by, `-` before it for the other way round; the newest first where it is left out. */
  @MayBeAbsent() @IsIn(sortNames(packageSorts)) sort?: string;
}

export class RequestPackageRequest {
  @IsUUID() unitId!: string;
  @IsInt() @Min(2000) @Max(2199) fiscalYear!: number;
  /** docx, xlsx or pdf. */
  @IsIn(packageFormats) format!: PackageFormat;
}
