import { Button, Result } from 'antd';
import { useRouteError } from 'react-router';
import { deskProblems, deskTerms, shellTerms } from '#wording/desk-terms';
import { Problem } from '../api/problem.js';

/** What is shown instead of a page that could not go on; the frame around it stays. */
export function PageFailed() {
  const error = useRouteError();
  const problem = error instanceof Problem ? error : null;
  const hint = problem?.requestId ? deskProblems.requestId(problem.requestId) : null;
  return <Result status="error" title={problem?.message ?? shellTerms.failed} subTitle={hint ?? shellTerms.failedHint} extra={<Button type="primary" onClick={() => location.reload()}>{deskTerms.retry}</Button>} />;
}
