import { aGoalBody } from './builders.js';
import type { Answer, PersonClient, TestApp } from './test-app.js';

/** What a refusal says. */
export interface Refusal {
  readonly code: string;
}

export interface CaseSeen {
  readonly id: string;
  readonly status: string;
  readonly version: number;
  readonly contentHash: string;
  readonly round: number;
}

/** People at their keyboards, goals on their way: what tests of the approval need again and again. */
export class ApprovalScene {
  private readonly clients = new Map<string, PersonClient>();

  constructor(private readonly app: TestApp) {}

  async as(login: string): Promise<PersonClient> {
    const client = this.clients.get(login) ?? (await this.app.signIn(login));
    this.clients.set(login, client);
    return client;
  }

  /** The body of an answer that must be a 200. */
  async read<T>(login: string, path: string): Promise<T> {
    const answer = await (await this.as(login)).get<T>(path);
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.text}`);
    return answer.body;
  }

  async submitted(overrides: Record<string, unknown> = {}, login = 'preparer'): Promise<{ goalId: string; caseId: string }> {
    const preparer = await this.as(login);
    const created = await preparer.post<{ id: string }>('/performance-goals', aGoalBody(overrides));
    if (created.status >= 300) throw new Error(created.text);
    return { goalId: created.body.id, caseId: await this.resubmit(created.body.id, login) };
  }

  async resubmit(goalId: string, login = 'preparer'): Promise<string> {
    const { version } = await this.read<{ version: number }>(login, `/performance-goals/${goalId}`);
    const answer = await (await this.as(login)).post<{ approvalCaseId: string }>(`/performance-goals/${goalId}/submission`, { version });
    if (answer.status !== 200) throw new Error(answer.text);
    return answer.body.approvalCaseId;
  }

  async decide(login: string, caseId: string, verdict: string, overrides: Record<string, unknown> = {}): Promise<Answer<Refusal & { outcome?: string }>> {
    const { version, contentHash } = await this.read<CaseSeen>(login, `/approval-cases/${caseId}`);
    return (await this.as(login)).post(`/approval-cases/${caseId}/decisions`, { verdict, opinion: verdict === 'approve' ? '' : '请核实后再报', version, contentHash, ...overrides });
  }

  /** The business clock of a test with a simulated one. */
  async isNow(instant: string): Promise<void> {
    await this.app.sql.query('truncate simulated_clock');
    await this.app.sql.query('insert into simulated_clock (instant) values ($1)', [`${instant}+08:00`]);
  }
}
