import { dayOf, yearOf } from '#domain/calendar/local-date';
import { defaultRulebook } from '#domain/rulebook/default-rulebook';
import type { Rulebook } from '#domain/rulebook/rulebook';
import { DomainError } from '#domain/shared/domain-error';
import type { RequestFields } from './command-line.js';

/** The rulebook a request names by `year` and `region`; this year's and the default one where it names none. */
export function rulebookOf(request: RequestFields): Rulebook {
  const region = request.optionalText('region') ?? 'default';
  if (region !== 'default') throw new DomainError('rulebook.region-unknown', 'invalid', { region: region.slice(0, 40) });
  return defaultRulebook(request.optionalInteger('year') ?? yearOf(dayOf(new Date())));
}
