import { Alert, Button, Spin } from 'antd';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { deskProblems, deskTerms } from '#wording/desk-terms';
import { Problem } from '../api/problem.js';

/** What was asked for, or that it is on its way, or why it did not come and a button to ask again. */
export function Asked<T>({ of, children }: { readonly of: UseQueryResult<T>; readonly children: (answer: T) => ReactNode }) {
  if (of.data !== undefined) return <>{children(of.data)}</>;
  if (of.error === null) return <div className="asked"><Spin description={deskTerms.loading} /></div>;
  const requestId = of.error instanceof Problem ? of.error.requestId : null;
  return <Alert type="error" showIcon title={of.error.message} description={requestId ? deskProblems.requestId(requestId) : undefined} action={<Button onClick={() => void of.refetch()}>{deskTerms.retry}</Button>} />;
}
