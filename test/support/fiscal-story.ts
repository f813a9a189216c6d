import pg from 'pg';
import { SimulatedClock } from '#persistence/platform/clocks';
import { Invariants } from '#persistence/platform/invariants';
import { aBureauLeader, aDistrict, aGoalBody, type BuiltDistrict } from './builders.js';
import { TestApp, type Answer, type PersonClient } from './test-app.js';

export interface StoryProblem {
  readonly code: string;
  readonly detail?: string;
  readonly violations?: readonly { path: string; code: string; message?: string }[];
}

export interface IssuedGoal {
  readonly goalId: string;
  readonly code: string;
  readonly indicatorIds: readonly string[];
}

/** A district on a day that the test sets, told over HTTP by the people of the story; logins are the roles. */
export class FiscalStory {
  private readonly clients = new Map<string, Promise<PersonClient>>();

  private constructor(
    readonly app: TestApp,
    readonly district: BuiltDistrict,
  ) {}

  static async begin(label: string, environment: Record<string, string> = {}): Promise<FiscalStory> {
    const app = await TestApp.start({ YUJI_CLOCK: 'simulated', POOL_SIZE: '20', ...environment }, label);
    const story = new FiscalStory(app, await aDistrict(app.sql));
    await story.itIs('2026-01-12');
    return story;
  }

  async itIs(day: string): Promise<void> {
    await this.app.app.get(SimulatedClock, { strict: false }).set(new Date(`${day}T01:00:00Z`));
  }

  /** Signed in once, however many ask for it at the same time. */
  as(login: string): Promise<PersonClient> {
    const client = this.clients.get(login) ?? this.app.signIn(login);
    this.clients.set(login, client);
    return client;
  }

  async decide(login: string, caseId: string, verdict: 'approve' | 'send-back' | 'reject'): Promise<Answer<{ outcome: string } & StoryProblem>> {
    const client = await this.as(login);
    const { body } = await client.get<{ version: number; contentHash: string }>(`/approval-cases/${caseId}`);
    return client.post(`/approval-cases/${caseId}/decisions`, { verdict, opinion: verdict === 'approve' ? '' : '数据与台账不符', version: body.version, contentHash: body.contentHash });
  }

  /** Every reviewer of the case's own steps says yes, in their order. */
  async approve(caseId: string): Promise<void> {
    const { body: approvalCase } = await (await this.as('preparer')).get<{ steps: readonly { role: string }[] }>(`/approval-cases/${caseId}`);
    for (const { role } of approvalCase.steps) {
      const { status, text } = await this.decide(role, caseId, 'approve');
      if (status !== 200) throw new Error(`${role}: ${text}`);
    }
  }

  async approvedGoal(overrides: Record<string, unknown> = {}): Promise<IssuedGoal> {
    const preparer = await this.as('preparer');
    const request = aGoalBody(overrides);
    const created = await preparer.post<{ id: string }>('/performance-goals', request);
    if (created.status !== 201) throw new Error(created.text);
    const goalId = created.body.id;
    const submitted = await preparer.post<{ approvalCaseId: string }>(`/performance-goals/${goalId}/submission`, { version: 1 });
    if (submitted.status !== 200) throw new Error(submitted.text);
    await this.approve(submitted.body.approvalCaseId);
    const { body } = await preparer.get<{ indicators: { id: string }[] }>(`/performance-goals/${goalId}`);
    return { goalId, code: String(request['code']), indicatorIds: body.indicators.map((each) => each.id) };
  }

  /** 抽查复核 by 绩效股, as it becomes known: confirmed by the bureau's leader. Answers the id of the check. */
  async recheck(evaluationId: string, body: Record<string, unknown>): Promise<string> {
    const { login } = await aBureauLeader(this.app.sql, this.district);
    const checked = await (await this.as('performance-division')).post<{ id: string; approvalCaseId: string }>(`/self-evaluations/${evaluationId}/spot-checks`, body);
    if (checked.status !== 201) throw new Error(checked.text);
    const { status, text } = await this.decide(login, checked.body.approvalCaseId, 'approve');
    if (status !== 200) throw new Error(text);
    return checked.body.id;
  }

  /** 批复下达: 120 000 元 for six indicators, unless said otherwise. */
  async issuedGoal(overrides: Record<string, unknown> = {}): Promise<IssuedGoal> {
    const goal = await this.approvedGoal(overrides);
    const issued = await (await this.as('budget-division')).post(`/performance-goals/${goal.goalId}/issuance`);
    if (issued.status !== 204) throw new Error(issued.text);
    return goal;
  }

  async pay(goal: IssuedGoal, paidOn: string, amount: string, voucherNo = `${goal.code}/${paidOn}`): Promise<Answer<{ recorded: number; repeated: number } & StoryProblem>> {
    return (await this.as('budget-division')).post('/payments', { goalId: goal.goalId, voucherNo, paidOn, amount, summary: '巡逻补贴' });
  }

  async reportOf(goal: IssuedGoal, month: number): Promise<{ id: string; version: number }> {
    const { body } = await (await this.as('preparer')).get<{ items: { id: string; version: number }[] }>(`/monitoring-reports?goalId=${goal.goalId}&month=${month}`);
    const [report] = body.items;
    if (!report) throw new Error(`no report of month ${month}`);
    return report;
  }

  async evaluationOf(goal: IssuedGoal): Promise<{ id: string; version: number }> {
    const { body } = await (await this.as('preparer')).get<{ items: { id: string; version: number }[] }>(`/self-evaluations?goalId=${goal.goalId}`);
    const [evaluation] = body.items;
    if (!evaluation) throw new Error('no self-evaluation');
    return evaluation;
  }

  /** Which of the invariants that `yuji doctor` knows are broken. */
  async brokenInvariants(): Promise<string[]> {
    const found = await this.app.app.get(Invariants, { strict: false }).violations();
    return found.filter(({ violations }) => violations > 0).map(({ name }) => name);
  }

  /** As the role that owns the tables, with every trigger awake. */
  async asOwner(sql: string): Promise<unknown> {
    const client = new pg.Client({ connectionString: this.app.database.ownerUrl });
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  }

  async count(sql: string, parameters: unknown[] = []): Promise<number> {
    return Number((await this.app.sql.query<{ n: string }>(`select count(*) as n from ${sql}`, parameters)).rows[0]?.n);
  }

  async end(): Promise<void> {
    await this.app.stop();
  }
}

/** Values for the six indicators of `aGoalBody`, as they are reported: people, three rates, 元 per head, satisfaction. */
export const reported = (goal: IssuedGoal, values: readonly string[], extra: Record<string, unknown> = {}): Record<string, unknown>[] =>
  goal.indicatorIds.map((indicatorId, at) => ({ indicatorId, actual: { kind: 'number', value: values[at] ?? '0' }, ...extra }));
