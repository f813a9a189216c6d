import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { goalLayouts } from '#documents/forms/goal/goal-form';
import type { GoalLayoutName } from '#documents/forms/official/goal-application-form';
import { FormQuery } from '../http/form.requests.js';
import { IsLocalDate } from '../http/is-local-date.js';
import { WholeNumber } from '../http/paging.requests.js';

export class DatedFormQuery extends FormQuery {
  /** The day whose text is printed; today when left out. */
  @IsOptional() @IsLocalDate() asOf?: string;
}

export class RoundFormQuery extends FormQuery {
  /** The round whose frozen text is printed; what counts today when left out. */
  @IsOptional() @WholeNumber() @IsInt() @Min(1) @Max(1000) round?: number;
}

export class GoalApplicationQuery extends DatedFormQuery {
  /** The round whose frozen text is printed, whatever the day. */
  @IsOptional() @WholeNumber() @IsInt() @Min(1) @Max(1000) round?: number;
  /** How the district lays out its goal table. */
  @IsOptional() @IsIn(Object.keys(goalLayouts))
  layout?: GoalLayoutName;
}
