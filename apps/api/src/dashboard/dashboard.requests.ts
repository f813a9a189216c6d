import { IsInt, Max, Min } from 'class-validator';
import { WholeNumber } from '../http/paging.requests.js';

export class ExecutionDashboardQuery {
  @WholeNumber() @IsInt() @Min(2000) @Max(2199) fiscalYear!: number;
  /** At the end of which month. */
  @WholeNumber() @IsInt() @Min(1) @Max(12) month!: number;
}
