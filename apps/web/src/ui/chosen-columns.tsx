import { SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover } from 'antd';
import { useState } from 'react';
import { listTerms } from '#wording/list-terms';
import { useCurrentSession } from '../session/current-session.js';

/** Which columns of a list this person does without, remembered in this browser. */
export function useHiddenColumns(list: string): readonly [ReadonlySet<string>, (hidden: ReadonlySet<string>) => void] {
  const place = `yuji.hidden-columns.${list}.${useCurrentSession().person.id}`;
  const [hidden, setHidden] = useState<ReadonlySet<string>>(() => new Set((localStorage.getItem(place) ?? '').split(',').filter(Boolean)));
  const hide = (next: ReadonlySet<string>): void => {
    setHidden(next);
    if (next.size === 0) localStorage.removeItem(place);
    else localStorage.setItem(place, [...next].join(','));
  };
  return [hidden, hide];
}

interface ColumnChooserProps {
  readonly columns: readonly { readonly key: string; readonly title: string; readonly isKept?: boolean }[];
  readonly hidden: ReadonlySet<string>;
  readonly onHide: (hidden: ReadonlySet<string>) => void;
}

/** 列设置. What a row is known by cannot be taken away. */
export function ColumnChooser({ columns, hidden, onHide }: ColumnChooserProps) {
  const choose = (key: string, isShown: boolean): void => onHide(new Set(isShown ? [...hidden].filter((each) => each !== key) : [...hidden, key]));
  const content = (
    <div className="list-columns" role="group" aria-label={listTerms.columns}>
      {columns.map(({ key, title, isKept = false }) => <Checkbox key={key} checked={!hidden.has(key)} disabled={isKept} onChange={({ target }) => choose(key, target.checked)}>{title}</Checkbox>)}
      <Button type="link" disabled={hidden.size === 0} onClick={() => onHide(new Set())}>{listTerms.allColumns}</Button>
    </div>
  );
  return <Popover content={content} trigger="click" placement="bottomRight"><Button icon={<SettingOutlined />}>{listTerms.columns}</Button></Popover>;
}
