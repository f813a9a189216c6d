/**
 * Why something was refused. The kind tells an edge how to answer (HTTP status, exit code); the code is stable for ever and
 * has exactly one Chinese sentence in `libs/wording`.
 */
export type DomainErrorKind = 'invalid' | 'forbidden' | 'not-found' | 'conflict' | 'too-many' | 'unavailable';

/** One broken rule at one place; `path` is a JSON pointer into what the user sent. `details` fill the blanks of its sentence. */
export interface Violation {
  readonly path: string;
  readonly code: string;
  readonly details?: Readonly<Record<string, string | number>>;
}

/** Everything an edge may tell the user besides the code. Values are plain, so that they travel as JSON. */
export interface DomainErrorDetails {
  readonly violations?: readonly Violation[];
  readonly [name: string]: unknown;
}

/** The only error class of the system. Anything else that is thrown is a fault of ours, not of the user. */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    /** `subject.what-is-wrong`, kebab-case. */
    readonly code: string,
    readonly kind: DomainErrorKind,
    readonly details: DomainErrorDetails = {},
  ) {
    super(code);
  }
}
