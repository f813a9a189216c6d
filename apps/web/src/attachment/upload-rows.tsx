import { Button, Progress } from 'antd';
import { attachmentDeskTerms as terms } from '#wording/attachment-desk-terms';
import { sizeText } from './size-text.js';
import type { Upload, UploadState } from './upload-queue.js';

interface UploadRowsProps {
  readonly uploads: readonly Upload[];
  readonly onRetry: (key: number) => void;
  readonly onGiveUp: (key: number) => void;
}

/** 上传情况: each file with how far it is, or why it was not taken. */
export function UploadRows({ uploads, onRetry, onGiveUp }: UploadRowsProps) {
  if (uploads.length === 0) return null;
  return (
    <ul className="attachments" aria-label={terms.uploads}>
      {uploads.map(({ key, file, state }) => (
        <li key={key} className="attachment">
          <div className="attachment-name">{file.name}</div>
          <div className="attachment-more"><span>{sizeText(file.size)}</span><HowFar state={state} name={file.name} /></div>
          <div className="attachment-actions">
            {state.kind === 'refused' ? <Button aria-label={terms.actionOf(terms.retry, file.name)} onClick={() => onRetry(key)}>{terms.retry}</Button> : null}
            <GiveUp label={state.kind === 'refused' ? terms.dismiss : terms.cancel} name={file.name} onClick={() => onGiveUp(key)} />
          </div>
        </li>
      ))}
    </ul>
  );
}

const GiveUp = ({ label, name, onClick }: { readonly label: string; readonly name: string; readonly onClick: () => void }) => <Button aria-label={terms.actionOf(label, name)} onClick={onClick}>{label}</Button>;

function HowFar({ state, name }: { readonly state: UploadState; readonly name: string }) {
  if (state.kind === 'waiting') return <span>{terms.waiting}</span>;
  if (state.kind === 'refused') return <span role="alert" className="attachment-refused">■ {terms.refused}：{state.why}</span>;
  return <span role="status" className="attachment-progress">{state.percent < 100 ? terms.sending(state.percent) : terms.keeping} <Progress aria-label={terms.actionOf(terms.uploads, name)} percent={state.percent} showInfo={false} size="small" /></span>;
}
