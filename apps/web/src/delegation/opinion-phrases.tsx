import { App, Button, Card, Input, Space } from 'antd';
import { useState } from 'react';
import { delegationDeskTerms } from '#wording/delegation-desk-terms';
import { useOpinionPhrases } from '../approval/review.queries.js';
import { Asked } from '../ui/asked.js';
import { Refusal } from '../ui/refusal.js';
import { useKeepPhrases } from './delegation.queries.js';

/** 常用语: one's own list; without one the usual ones are offered. */
export function OpinionPhrases() {
  const phrases = useOpinionPhrases();
  return (
    <Card size="small" title={delegationDeskTerms.phrases}>
      <p className="delegations-hint">{delegationDeskTerms.phrasesHint}</p>
      <Asked of={phrases}>{(found) => <Editor key={found.phrases.join('\n')} phrases={found.phrases} />}</Asked>
    </Card>
  );
}

function Editor({ phrases }: { readonly phrases: readonly string[] }) {
  const [rows, setRows] = useState<readonly string[]>(phrases);
  const keep = useKeepPhrases();
  const { message } = App.useApp();
  const isChanged = rows.join('\n') !== phrases.join('\n');
  return (
    <>
      <Refusal error={keep.error} />
      <ol className="phrases">
        {rows.map((row, at) => (
          <li key={at}>
            <Input value={row} maxLength={200} aria-label={delegationDeskTerms.phraseAt(at + 1)} onChange={(event) => setRows(rows.with(at, event.target.value))} />
            <Button onClick={() => setRows(rows.filter((_, other) => other !== at))}>{delegationDeskTerms.remove}</Button>
          </li>
        ))}
      </ol>
      <Space>
        <Button disabled={rows.length >= 30} onClick={() => setRows([...rows, ''])}>{delegationDeskTerms.addPhrase}</Button>
        <Button type="primary" disabled={!isChanged} loading={keep.isPending} onClick={() => keep.mutate(rows.map((row) => row.trim()).filter((row) => row !== ''), { onSuccess: () => void message.success(delegationDeskTerms.kept) })}>{delegationDeskTerms.keep}</Button>
      </Space>
    </>
  );
}
