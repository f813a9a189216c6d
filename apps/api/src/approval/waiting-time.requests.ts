import { IsInt, Max, Min } from 'class-validator';
import { WholeNumber } from '../http/paging.requests.js';

export class WaitingYearQuery {
  @WholeNumber() @IsInt() @Min(2000) @Max(2199) fiscalYear!: number;
}
