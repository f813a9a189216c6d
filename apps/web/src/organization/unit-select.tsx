import { Select } from 'antd';
import { unitSelectTerms } from '#wording/organization-desk-terms';
import { useUnits } from './organization.queries.js';

const budgetKinds: ReadonlySet<string> = new Set(['subdistrict-office', 'budget-unit']);

/** 单位: one of those that have budgets and that the post may see; not there where there is nothing to choose. */
export function UnitSelect({ value, onChange }: { readonly value: string | null; readonly onChange: (unitId: string | null) => void }) {
  const units = useUnits();
  const options = (units.data ?? []).filter(({ kind }) => budgetKinds.has(kind)).map(({ id, name }) => ({ value: id, label: name }));
  if (options.length < 2 && value === null) return null;
  return <Select allowClear showSearch={{ optionFilterProp: 'label' }} placeholder={unitSelectTerms.unit} aria-label={unitSelectTerms.unit} className="tool-unit" value={value} options={options} onChange={(id: string | null | undefined) => onChange(id ?? null)} />;
}
