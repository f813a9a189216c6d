/** One fault of what was sent, with its place. */
export interface Violation {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** A refusal as the API writes it (RFC 9457): a stable code and a Chinese sentence. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    readonly violations: readonly Violation[] = [],
    /** To quote to whoever keeps the system; null when nothing was answered. */
    readonly requestId: string | null = null,
  ) {
    super(detail);
  }
}

interface WrittenProblem {
  readonly code?: string;
  readonly detail?: string;
  readonly violations?: readonly Violation[];
  readonly requestId?: string;
}

/** What a refused answer says; `fallback` where it says nothing readable, a proxy's page for instance. */
export async function problemOf(response: Response, fallback: string): Promise<Problem> {
  const written = (await response.clone().json().catch(() => ({}))) as WrittenProblem;
  return new Problem(response.status, written.code ?? 'system.unreadable-answer', written.detail ?? fallback, written.violations, written.requestId);
}
