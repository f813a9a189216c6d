import { Tag } from 'antd';
import type { components } from '../api/contract.js';
import './meant-changes.css';

const colourOf: Readonly<Record<string, string>> = { relaxes: 'error', tightens: 'success', alters: 'warning', rewords: 'default' };

/** 修改对比: each change with what it means, 放松 or 收紧 for instance. */
export const MeantChanges = ({ changes }: { readonly changes: components['schemas']['ChangeListView']['items'] }) => (
  <ol className="changes">{changes.map(({ path, message, effect, effectName }, at) => <li key={`${path}-${at}`}><Tag color={colourOf[effect] ?? 'default'}>{effectName}</Tag>{message}</li>)}</ol>
);
