import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { IsLocalDate } from '../http/is-local-date.js';
import { WholeNumber } from '../http/paging.requests.js';

export class RecordQuery {
  /** The day at whose end the record is shown; today when left out. */
  @IsOptional() @IsLocalDate() asOf?: string;
}

export class ChangesQuery {
  /** The round to compare with; left out it is what the reader knows already. */
  @IsOptional() @WholeNumber() @IsInt() @Min(1) @Max(1000) from?: number;
}
