import { Transform } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

/** A query parameter arrives as text; only plain digits become a number, everything else stays text and is refused. */
export const WholeNumber = (): PropertyDecorator => Transform(({ value }: { value: unknown }) => (typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value));

export class PageQuery {
  /** Page, from 1. */
  @IsOptional() @WholeNumber() @IsInt() @Min(1) @Max(100_000)
  page: number = 1;

  /** Rows per page, at most 100. */
  @IsOptional() @WholeNumber() @IsInt() @Min(1) @Max(100)
  pageSize: number = 20;
}
