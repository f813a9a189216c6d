import { App } from 'antd';
import { useState } from 'react';
import { attachmentDeskTerms as terms } from '#wording/attachment-desk-terms';
import { useCurrentSession } from '../session/current-session.js';
import { Asked } from '../ui/asked.js';
import { DropPlace } from '../ui/drop-place.js';
import { ViewAction } from '../ui/view-action.js';
import { AttachmentRow } from './attachment-row.js';
import { useAttachments, useReread, type AttachmentList, type AttachmentLine, type Paper } from './attachment.queries.js';
import { PreviewDialog } from './preview-dialog.js';
import { sizeText } from './size-text.js';
import { useUploads } from './upload-queue.js';
import { UploadRows } from './upload-rows.js';
import './attachments.css';

/** 附件 of one paper: what stands there, and what is on its way. */
export function Attachments({ of }: { readonly of: Paper }) {
  return <Asked of={useAttachments(of)}>{(list) => <ShownAttachments key={of.id} paper={of} list={list} />}</Asked>;
}

function ShownAttachments({ paper, list: { items, limits, isScanned, actions } }: { readonly paper: Paper; readonly list: AttachmentList }) {
  const { person } = useCurrentSession();
  const { message } = App.useApp();
  const reread = useReread(paper);
  const { queue, uploads } = useUploads(person.id, paper);
  const [previewed, setPreviewed] = useState<AttachmentLine | null>(null);
  const taken = (fileName: string): void => {
    void message.success(terms.done(fileName));
    void reread();
  };
  return (
    <DropPlace label={terms.title} isMultiple isOpen={actions.some(({ name, allowed }) => name === 'add' && allowed)} onFiles={(files) => queue.add(files, limits, taken)}>
      {(choose) => (
        <>
          <div className="attachments-head"><ViewAction actions={actions} name="add" label={terms.add} onClick={choose} /><AddHint list={{ items, limits, isScanned, actions }} /></div>
          <UploadRows uploads={uploads} onRetry={(key) => queue.retry(key, limits, taken)} onGiveUp={(key) => queue.giveUp(key)} />
          {items.length === 0 ? <p>{terms.empty}</p> : <ul className="attachments">{items.map((item) => <AttachmentRow key={item.id} paper={paper} item={item} onPreview={() => setPreviewed(item)} />)}</ul>}
          {previewed === null ? null : <PreviewDialog attachment={previewed} onClose={() => setPreviewed(null)} />}
        </>
      )}
    </DropPlace>
  );
}

/** 限额: what may be added, and how much room is left. */
function AddHint({ list: { items, limits, isScanned, actions } }: { readonly list: AttachmentList }) {
  const mayAdd = actions.some(({ name, allowed }) => name === 'add' && allowed);
  return (
    <div className="attachments-hint">
      {mayAdd ? <p>{terms.drop}{terms.accepted(sizeText(limits.largestFileBytes))}</p> : null}
      <p>{terms.room(sizeText(limits.usedBytes), sizeText(limits.mostBytes), items.length, limits.mostFiles)}{isScanned || items.length === 0 ? null : terms.unscanned}</p>
    </div>
  );
}
