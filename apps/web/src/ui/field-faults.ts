import { useState } from 'react';
import { Problem } from '../api/problem.js';

interface FieldFaults {
  /** What is wrong at a place of what is sent, by its JSON pointer. */
  readonly faultAt: (path: string) => string | undefined;
  readonly error: Error | null;
  /** Sends unless something is found to be missing; what is refused is said at its place, and nothing typed is lost. */
  readonly attempt: (missing: ReadonlyMap<string, string>, send: () => Promise<void>) => void;
  readonly isSending: boolean;
}

/** 逐项提示: what is missing before it is sent, and what the server refuses, each said where it stands. */
export function useFieldFaults(): FieldFaults {
  const [missing, setMissing] = useState<ReadonlyMap<string, string>>(new Map());
  const [error, setError] = useState<Error | null>(null);
  const [isSending, setSending] = useState(false);
  const refused = error instanceof Problem ? error.violations : [];
  const attempt = (found: ReadonlyMap<string, string>, send: () => Promise<void>): void => {
    setMissing(found);
    setError(null);
    if (found.size > 0 || isSending) return;
    setSending(true);
    void send().catch((problem: unknown) => setError(problem as Error)).finally(() => setSending(false));
  };
  return { faultAt: (path) => missing.get(path) ?? refused.find((violation) => violation.path === path)?.message, error, attempt, isSending };
}
