import { IsOptional } from 'class-validator';
import { IsLocalDate } from '../http/is-local-date.js';

export class RecordQuery {
  /** The day at whose end the record is shown; today when left out. */
  @IsOptional() @IsLocalDate() asOf?: string;
}
