import { IsInt, Matches, Max, Min } from 'class-validator';
import { MayBeAbsent } from '../http/may-be-absent.js';
import { WholeNumber } from '../http/paging.requests.js';

/** Choices of a comparison, separated by commas. */
const CHOICES = /^[0-9a-f]{16}(,[0-9a-f]{16}){0,199}$/;

export class OfflineWorkbookQuery {
  @WholeNumber() @IsInt() @Min(2000) @Max(2199) fiscalYear!: number;
  @WholeNumber() @IsInt() @Min(1) @Max(12) month!: number;
}

export class OfflineApplicationQuery extends OfflineWorkbookQuery {
  /** Conflicts where the workbook's text is taken. A choice holds for exactly the two texts it was offered for. */
  @MayBeAbsent() @Matches(CHOICES) take?: string;
  /** Conflicts where what stands there now is left. */
  @MayBeAbsent() @Matches(CHOICES) leave?: string;
}
