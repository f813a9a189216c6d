import { IsBoolean } from 'class-validator';
import { MayBeAbsent } from '../http/may-be-absent.js';

export class OpenFiscalYearRequest {
  /** Only says what would be copied. */
  @MayBeAbsent() @IsBoolean() dryRun?: boolean;
}
