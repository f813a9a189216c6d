import type { PersonClient } from './person-client.js';

interface CaseView {
  readonly version: number;
  readonly contentHash: string;
  readonly steps: readonly { readonly name: string; readonly state: string }[];
}

export interface Decision {
  /** 环节, as the route names it. */
  readonly step: string;
  readonly auditNumbers: readonly number[];
}

/** Reads the case as it stands, and says a word on exactly that. */
export async function decide(reviewer: PersonClient, approvalCaseId: string, verdict: 'approve' | 'send-back' = 'approve', opinion = ''): Promise<Decision> {
  const { version, contentHash, steps } = await reviewer.get<CaseView>(`/approval-cases/${approvalCaseId}`);
  const { auditNumbers } = await reviewer.post(`/approval-cases/${approvalCaseId}/decisions`, { verdict, opinion, version, contentHash });
  return { step: steps.find(({ state }) => state === 'current')?.name ?? '', auditNumbers };
}
