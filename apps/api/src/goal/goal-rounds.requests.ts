import { IsInt, IsISO8601, IsOptional, Matches, Max, Min } from 'class-validator';
import { WholeNumber } from '../http/paging.requests.js';

export class RoundQuery {
  /** Another round: what changed from it to this one. */
  @IsOptional() @WholeNumber() @IsInt() @Min(1) @Max(1000) compare?: number;
}

export class AsOfQuery {
  /** The day whose text is wanted. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/) asOf!: string;
  /** Leaves out what was not on record yet at this instant. */
  @IsOptional() @IsISO8601({ strict: true }) knownAt?: string;
}
