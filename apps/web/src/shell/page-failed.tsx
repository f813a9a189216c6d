import { Button, Result } from 'antd';
import { useRouteError } from 'react-router';
import { deskProblems, deskTerms, shellTerms } from '#wording/desk-terms';
import { Problem } from '../api/problem.js';

/** What is shown instead of a page that could not go on; the frame around it stays. A file that did not arrive is only asked for again by a page loaded anew. */
export function PageFailed() {
  const error = useRouteError();
  const problem = error instanceof Problem ? error : null;
  const hint = problem?.requestId ? deskProblems.requestId(problem.requestId) : null;
  return <Result status="error" title={<h1 className="page-failed">{problem?.message ?? shellTerms.failed}</h1>} subTitle={hint ?? shellTerms.failedHint} extra={<Button type="primary" onClick={() => location.reload()}>{deskTerms.retry}</Button>} />;
}
