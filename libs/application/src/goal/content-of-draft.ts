import type { GoalContent, GoalContentDraft } from '#domain/goal/performance-goal';
import type { IdSource } from '../ports/id-source.js';
import { keepIdentities } from './keep-identities.js';

const nothing: Pick<GoalContent, 'isKeyProject' | 'indicators'> = { isKeyProject: false, indicators: [] };

/** What a draft makes of the content that was there: rows keep their identity, and what the draft does not say stays. */
export const contentOfDraft = (draft: GoalContentDraft, ids: IdSource, before = nothing): GoalContent =>
  ({ ...draft, isKeyProject: draft.isKeyProject ?? before.isKeyProject, indicators: keepIdentities(draft.indicators, before.indicators, ids) });
