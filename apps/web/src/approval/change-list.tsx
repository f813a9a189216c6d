import { Tag } from 'antd';
import { reviewTerms } from '#wording/desk-terms';
import type { components } from '../api/contract.js';

const colourOf: Readonly<Record<string, string>> = { relaxes: 'error', tightens: 'success', alters: 'warning', rewords: 'default' };

/** 修改对比: what changed since the reader's last decision, with its meaning. */
export function ChangeList({ found: { since, changes } }: { readonly found: components['schemas']['ApprovalChangesView'] }) {
  return (
    <>
      <p className="changes-since">{since.message}</p>
      {changes.items.length === 0 ? <p>{reviewTerms.unchanged}</p> : <p><strong>{changes.summary}</strong></p>}
      <ol className="changes">
        {changes.items.map(({ path, message, effect, effectName }, at) => <li key={`${path}-${at}`}><Tag color={colourOf[effect] ?? 'default'}>{effectName}</Tag>{message}</li>)}
      </ol>
    </>
  );
}
