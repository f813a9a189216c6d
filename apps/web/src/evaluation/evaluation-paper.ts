import { evaluationFormTerms as terms } from '#wording/evaluation-desk-terms';
import { answered, api } from '../api/client.js';
import type { DraftPaper } from '../saving/draft-paper.js';
import { contentOf, disagreements, draftOfEvaluation, settle, type ContentRequest, type EvaluationDraft } from './evaluation-draft.js';
import { readEvaluation, type Evaluation } from './evaluation.queries.js';

/** 自评表 as it is filled in. */
export const evaluationPaper: DraftPaper<Evaluation, EvaluationDraft> = {
  kind: 'self-evaluation',
  stale: 'evaluation.stale',
  read: readEvaluation,
  write: ({ id, version }, content, key) => answered(api.PUT('/self-evaluations/{id}', { params: { path: { id } }, headers: { 'idempotency-key': key }, body: { ...(content as ContentRequest), version } })),
  draftOf: draftOfEvaluation,
  contentOf: (draft) => {
    const content = contentOf(draft);
    return typeof content === 'string' ? terms.held[content] : content;
  },
  withIdentities: (draft) => draft,
  disagreements,
  settle,
};
