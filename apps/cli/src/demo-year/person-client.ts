import { describeProblem } from '#wording/describe-problem';
import { storyText } from '#wording/story';

/** What the API answered, and under which numbers of the trail it kept a write. */
export interface Reply<T> {
  readonly body: T;
  readonly auditNumbers: readonly number[];
}

/** The story cannot go on: somebody was refused what the story needs. The message says who, what, and why. */
export class StoryBroken extends Error {
  override readonly name = 'StoryBroken';
}

const PAGE_SIZE = 100;

interface Problem {
  readonly code?: string;
  readonly detail?: string;
  readonly violations?: readonly { readonly path: string; readonly message?: string }[];
}

/** One person of the story at a keyboard: a cookie, a token, and nothing that a real client would not have. */
export class PersonClient {
  private cookie = '';
  private csrfToken = '';
  private writes = 0;

  constructor(
    private readonly address: string,
    readonly name: string,
    private readonly login: string,
  ) {}

  async signIn(password: string): Promise<void> {
    const { response, text } = await this.send('POST', '/session', { login: this.login, password }, {});
    if (!response.ok) throw this.refused('POST /session', response.status, text);
    this.cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    this.csrfToken = (JSON.parse(text) as { csrfToken: string }).csrfToken;
  }

  async get<T>(path: string): Promise<T> {
    const { response, text } = await this.send('GET', path, undefined, { cookie: this.cookie });
    if (!response.ok) throw this.refused(`GET ${path}`, response.status, text);
    return JSON.parse(text) as T;
  }

  /** Every item of a list, page after page. */
  async getAll<T>(path: string): Promise<T[]> {
    const items: T[] = [];
    for (let page = 1; ; page += 1) {
      const { items: more, total } = await this.get<{ items: T[]; total: number }>(`${path}${path.includes('?') ? '&' : '?'}pageSize=${PAGE_SIZE}&page=${page}`);
      items.push(...more);
      if (items.length >= total || more.length === 0) return items;
    }
  }

  post = <T = undefined>(path: string, body?: unknown): Promise<Reply<T>> => this.write<T>('POST', path, body);
  put = <T = undefined>(path: string, body?: unknown): Promise<Reply<T>> => this.write<T>('PUT', path, body);

  /** Every write carries a key of its own, so that a repetition by the network would have no second effect. */
  private async write<T>(method: string, path: string, body: unknown): Promise<Reply<T>> {
    this.writes += 1;
    const headers = { cookie: this.cookie, 'x-csrf-token': this.csrfToken, 'idempotency-key': `story-${this.login}-${this.writes}` };
    const { response, text } = await this.send(method, path, body, headers);
    if (!response.ok) throw this.refused(`${method} ${path}`, response.status, text);
    const numbers = (response.headers.get('audit-number') ?? '').split(',').filter((number) => number !== '');
    return { body: (text === '' ? undefined : JSON.parse(text)) as T, auditNumbers: numbers.map(Number) };
  }

  private async send(method: string, path: string, body: unknown, headers: Record<string, string>): Promise<{ response: Response; text: string }> {
    try {
      const response = await fetch(this.address + path, {
        method,
        redirect: 'manual',
        headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return { response, text: await response.text() };
    } catch {
      throw new StoryBroken(storyText.noAnswer(this.name, `${method} ${path}`)); // fetch says no more than that it failed
    }
  }

  private refused(what: string, status: number, text: string): StoryBroken {
    const problem = readProblem(text);
    const violations = (problem.violations ?? []).slice(0, 5).map(({ path, message }) => `${path} ${message ?? ''}`.trim());
    return new StoryBroken([storyText.refused(this.name, what, status), problem.detail ?? describeProblem(problem.code ?? 'system.internal', {}), ...violations].join('\n'));
  }
}

function readProblem(text: string): Problem {
  try {
    return JSON.parse(text) as Problem;
  } catch {
    return {};
  }
}
