import { Alert } from 'antd';
import { Problem } from '../api/problem.js';
import './refusal.css';

/** Why a write was refused, with each fault and its place. */
export function Refusal({ error }: { readonly error: Error | null }) {
  if (error === null) return null;
  const violations = error instanceof Problem ? error.violations : [];
  return <Alert type="error" showIcon className="refusal" title={error.message} description={violations.length === 0 ? undefined : <ul className="refusal-faults">{violations.map(({ path, message }, at) => <li key={at}>{path === '' ? null : <code>{path}</code>} {message}</li>)}</ul>} />;
}
