import { Input, Select } from 'antd';
import { useAddressFilter } from './address-filter.js';

/** Longer ones are searched by typing. */
const MOST_AT_A_GLANCE = 12;

interface FilterProps {
  /** The parameter of the address. */
  readonly name: string;
  readonly label: string;
}

interface ChoiceFilterProps extends FilterProps {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly className?: string;
}

/** One of a few values, or all of them, in the address of a list. */
export function ChoiceFilter({ name, label, options, className = 'list-choice' }: ChoiceFilterProps) {
  const { value, change } = useAddressFilter();
  const isLong = options.length > MOST_AT_A_GLANCE;
  return <Select allowClear popupMatchSelectWidth={false} {...(isLong ? { showSearch: { optionFilterProp: 'label' } } : {})} placeholder={label} aria-label={label} value={value(name)} options={[...options]} onChange={(next: string | null | undefined) => change({ [name]: next ?? null })} className={className} />;
}

/** A text that is looked for, in the address of a list. */
export function SearchFilter({ name, label }: FilterProps) {
  const { value, change } = useAddressFilter();
  const text = value(name) ?? '';
  return <Input.Search allowClear placeholder={label} aria-label={label} key={text} defaultValue={text} onSearch={(next) => change({ [name]: next.trim() })} className="list-search" />;
}
