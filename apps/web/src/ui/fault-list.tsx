import { paperTerms } from '#wording/paper-desk-terms';
import type { components } from '../api/contract.js';

/** 填报完整性: what still keeps a paper from being submitted. */
export function FaultList({ faults }: { readonly faults: readonly components['schemas']['ViolationView'][] }) {
  if (faults.length === 0) return <p>{paperTerms.complete}</p>;
  return <><p>{paperTerms.incomplete(faults.length)}</p><ol>{faults.map(({ path, code, message }) => <li key={`${path} ${code}`}>{placeOf(path)}{message}</li>)}</ol></>;
}

/** `/indicators/2/target` is row 3. */
const placeOf = (path: string): string => {
  const row = /\/indicators\/(\d+)/.exec(path)?.[1];
  return row === undefined ? '' : `${paperTerms.atRow(Number(row) + 1)} `;
};
