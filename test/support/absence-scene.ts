import { aDistrict, aGoalBody, type BuiltDistrict } from './builders.js';
import { TestApp, type Answer, type PersonClient } from './test-app.js';
import { setClock, simulatedClock } from './year-story.js';

/** One approval as these tests read it. */
export interface SeenCase {
  readonly id: string;
  readonly status: string;
  readonly version: number;
  readonly contentHash: string;
  readonly isStuck: boolean;
  readonly steps: readonly {
    readonly name: string;
    readonly state: string;
    readonly holders: readonly string[];
    readonly decisions: readonly { readonly by: string; readonly onBehalfOf: string | null; readonly verdict: string }[];
  }[];
  readonly actions: readonly { readonly name: string; readonly allowed: boolean; readonly reason?: string; readonly whoCan?: readonly string[] }[];
}

export interface Problem {
  readonly code: string;
}

/** A district on a clock that the test moves, and the people in it at their keyboards. */
export class AbsenceScene {
  private clients = new Map<string, PersonClient>();

  private constructor(
    readonly app: TestApp,
    readonly district: BuiltDistrict,
  ) {}

  static async start(label: string): Promise<TestApp> {
    return TestApp.start(simulatedClock, label);
  }

  static async on(app: TestApp, day: string): Promise<AbsenceScene> {
    await app.database.truncate();
    const scene = new AbsenceScene(app, await aDistrict(app.sql));
    await scene.day(day);
    return scene;
  }

  day = (day: string): Promise<unknown> => setClock(this.app, day);

  async as(login: string): Promise<PersonClient> {
    const client = this.clients.get(login) ?? (await this.app.signIn(login));
    this.clients.set(login, client);
    return client;
  }

  /** A goal of the preparer, sent up; answers its case. */
  async submitted(by = 'preparer'): Promise<string> {
    const preparer = await this.as(by);
    const { id } = (await preparer.post<{ id: string }>('/performance-goals', aGoalBody())).body;
    const sent = await preparer.post<{ approvalCaseId: string }>(`/performance-goals/${id}/submission`, { version: 1 });
    if (sent.status !== 200) throw new Error(sent.text);
    return sent.body.approvalCaseId;
  }

  delegate = async (from: string, toPostId: string, first: string, last = first): Promise<Answer<Problem & { id: string }>> =>
    (await this.as(from)).post('/delegations', { delegatePostId: toPostId, from: first, until: last, reason: '出差' });

  /** Like `delegate`; answers its identity. */
  async delegated(from: string, toPostId: string, first: string, last = first): Promise<string> {
    const { status, body, text } = await this.delegate(from, toPostId, first, last);
    if (status !== 201) throw new Error(text);
    return body.id;
  }

  endDelegation = async (by: string, id: string): Promise<Answer<Problem>> => (await this.as(by)).post(`/delegations/${id}/ending`, { version: 1 });

  read = async (login: string, caseId: string): Promise<SeenCase> => (await (await this.as(login)).get<SeenCase>(`/approval-cases/${caseId}`)).body;

  async decide(login: string, caseId: string, verdict = 'approve'): Promise<Answer<Problem & { outcome: string }>> {
    const { version, contentHash } = await this.read(login, caseId);
    return (await this.as(login)).post(`/approval-cases/${caseId}/decisions`, { verdict, opinion: '意见', version, contentHash });
  }

  box = async (login: string, box = 'todo'): Promise<string[]> => (await (await this.as(login)).get<{ items: { id: string }[] }>(`/approval-cases?box=${box}`)).body.items.map(({ id }) => id);

  banners = async (login: string): Promise<{ kind: string; text: string }[]> =>
    (await (await this.as(login)).get<{ banners: { kind: string; text: string }[] }>('/session')).body.banners.map(({ kind, text }) => ({ kind, text }));

  /** Logins of those who were told in the system, by the kind of the notice. */
  async told(kind: string): Promise<string[]> {
    return this.rows<{ login: string }>(
      `select person.login from outbox_message message join person on person.id = message.recipient_id where message.kind = 'in-app' and message.payload::json->>'kind' like $1 order by person.login`, [`${kind}%`],
    ).then((rows) => rows.map(({ login }) => login));
  }

  async rows<T extends object>(query: string, parameters: readonly unknown[] = []): Promise<T[]> {
    return (await this.app.sql.query<T>(query, [...parameters])).rows;
  }
}
