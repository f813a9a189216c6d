import { IsIn, IsOptional } from 'class-validator';
import { goalLayouts } from '#documents/forms/goal/goal-form';
import type { GoalLayoutName } from '#documents/forms/official/goal-application-form';
import { FormQuery } from '../http/form.requests.js';
import { IsLocalDate } from '../http/is-local-date.js';

export class DatedFormQuery extends FormQuery {
  /** The day whose text is printed; today when left out. */
  @IsOptional() @IsLocalDate() asOf?: string;
}

export class GoalApplicationQuery extends DatedFormQuery {
  /** How the district lays out its goal table. */
  @IsOptional() @IsIn(Object.keys(goalLayouts))
  layout?: GoalLayoutName;
}
