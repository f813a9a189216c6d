import { IsIn, IsInt, IsUUID, Max, Min } from 'class-validator';
import { packageFormats, type PackageFormat } from '#application/disclosure/disclosure-packages';

export class RequestPackageRequest {
  @IsUUID() unitId!: string;
  @IsInt() @Min(2000) @Max(2199) fiscalYear!: number;
  /** docx, xlsx or pdf. */
  @IsIn(packageFormats) format!: PackageFormat;
}
