import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsObject, IsOptional, IsString, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';

export class HolidayDayRequest {
  @Matches(/^\d{4}-\d{2}-\d{2}$/) day!: string;
  /** 节日名称. */
  @IsString() @MaxLength(40) name!: string;
  /** off: 放假; work: 调休上班. */
  @IsIn(['off', 'work']) kind!: string;
}

export class ImportHolidaysRequest {
  @IsInt() @Min(2000) @Max(2199) year!: number;
  /** Title or number of the notices the days come from. */
  @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) @MaxLength(400, { each: true })
  notices!: string[];
  @IsArray() @ArrayMaxSize(200) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => HolidayDayRequest)
  days!: HolidayDayRequest[];
  /** Only say what the import would change. */
  @IsOptional() @IsBoolean() dryRun?: boolean;
}
