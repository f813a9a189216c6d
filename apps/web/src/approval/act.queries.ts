import { useQuery } from '@tanstack/react-query';
import type { actNames } from '#wording/act-dialog-terms';
import { answered, api } from '../api/client.js';
import { useWrite } from '../api/use-write.js';
import { keys, type ApprovalCaseView } from './approval.queries.js';

/** What is done in a case besides deciding it. */
export type ActName = keyof typeof actNames;

export interface ActFilled {
  readonly words?: string;
  readonly personId?: string;
  readonly personIds?: string[];
  readonly where?: 'before' | 'after';
}

/** Who may be asked by name, a line for each post. */
export const useColleagues = (id: string, isWanted: boolean) => useQuery({ queryKey: [...keys.one(id), 'colleagues'], enabled: isWanted, queryFn: () => answered(api.GET('/approval-cases/{id}/colleagues', { params: { path: { id } } })) });

function send({ id, version, contentHash }: ApprovalCaseView, act: ActName, { words, personId = '', personIds = [], where = 'before' }: ActFilled): Promise<unknown> {
  const params = { path: { id } };
  const said = words === undefined ? {} : { opinion: words };
  const urged = words === undefined ? {} : { words };
  const named = { personId, version, ...said };
  switch (act) {
    case 'reassign': return api.POST('/approval-cases/{id}/reassignments', { params, body: named });
    case 'consult': return api.POST('/approval-cases/{id}/consultations', { params, body: named });
    case 'add-approver': return api.POST('/approval-cases/{id}/added-approvers', { params, body: { ...named, where } });
    case 'answer': return api.POST('/approval-cases/{id}/answers', { params, body: said });
    case 'retract': return api.POST('/approval-cases/{id}/retractions', { params, body: said });
    case 'suspend': return api.POST('/approval-cases/{id}/suspensions', { params, body: said });
    case 'resume': return api.POST('/approval-cases/{id}/resumptions', { params, body: said });
    case 'void': return api.POST('/approval-cases/{id}/voidance', { params, body: said });
    case 'advise': return api.POST('/approval-cases/{id}/opinions', { params, body: { opinion: words ?? '', version, contentHash } });
    case 'assign': return api.POST('/approval-cases/{id}/interventions', { params, body: named });
    case 'urge': return api.POST('/approval-cases/{id}/urges', { params, body: urged });
    case 'copy': return api.POST('/approval-cases/{id}/copies', { params, body: { personIds, ...urged } });
  }
}

/** One act on this case; everything shown of approvals is read anew, whether it was done or refused. */
export const useAct = (approvalCase: ApprovalCaseView, act: ActName) => useWrite([keys.all], (filled: ActFilled) => send(approvalCase, act, filled));
