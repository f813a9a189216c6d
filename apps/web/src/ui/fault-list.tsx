import type { TabsProps } from 'antd';
import { paperTerms } from '#wording/paper-desk-terms';
import type { components } from '../api/contract.js';

interface FaultListProps {
  readonly faults: readonly components['schemas']['ViolationView'][];
  /** What a reader calls a row, counted from 0; its number unless told. */
  readonly nameOfRow?: (row: number) => string;
}

/** 填报完整性: what still keeps a paper from being submitted. */
function FaultList({ faults, nameOfRow = (row) => paperTerms.atRow(row + 1) }: FaultListProps) {
  if (faults.length === 0) return <p>{paperTerms.complete}</p>;
  const placeOf = (path: string): string => {
    const row = /^\/indicators\/(\d+)/.exec(path)?.[1];
    return row === undefined ? '' : `${nameOfRow(Number(row))} `;
  };
  return <><p>{paperTerms.incomplete(faults.length)}</p><ol>{faults.map(({ path, code, message }) => <li key={`${path} ${code}`}>{placeOf(path)}{message}</li>)}</ol></>;
}

/** The list beside a paper, with their number on the tab. */
export const faultTab = (list: FaultListProps): NonNullable<TabsProps['items']>[number] => ({
  key: 'faults', label: list.faults.length === 0 ? paperTerms.faults : paperTerms.faultCount(list.faults.length), children: <FaultList {...list} />,
});
