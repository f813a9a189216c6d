import { App, Button } from 'antd';
import { attachmentDeskTerms as terms } from '#wording/attachment-desk-terms';
import { deskTerms } from '#wording/desk-terms';
import { instantText } from '../ui/instant.js';
import { ViewAction } from '../ui/view-action.js';
import { contentAddress, useRemoveAttachment, type AttachmentLine, type Paper } from './attachment.queries.js';
import { sizeText } from './size-text.js';

const SHOWN_OF_HASH = 12;
const marks: Readonly<Record<string, string>> = { quarantined: '○', clean: '●', infected: '■' };

/** 一个附件: whose file it is, its state, its hash, and what can be done with it. */
export function AttachmentRow({ paper, item, onPreview }: { readonly paper: Paper; readonly item: AttachmentLine; readonly onPreview: () => void }) {
  const { id, fileName, sizeBytes, typeName, state, stateName, addedByName, addedAt, actions } = item;
  const mayDownload = actions.some(({ name, allowed }) => name === 'download' && allowed);
  const mayPreview = actions.some(({ name, allowed }) => name === 'preview' && allowed);
  return (
    <li className="attachment">
      <div className="attachment-name">{fileName}</div>
      <div className="attachment-more">
        <span>{typeName}</span><span>{sizeText(sizeBytes)}</span><span className={`attachment-${state}`}>{marks[state]} {stateName}</span><span>{terms.addedBy(addedByName, instantText(addedAt))}</span>
        <Hash sha256={item.sha256} />
      </div>
      <div className="attachment-actions">
        {mayPreview ? <Button aria-label={terms.actionOf(terms.preview, fileName)} onClick={onPreview}>{terms.preview}</Button> : null}
        {mayDownload ? <Button href={contentAddress(id)} download aria-label={terms.actionOf(terms.download, fileName)}>{terms.download}</Button> : <ViewAction actions={actions} name="download" label={terms.download} of={fileName} onClick={() => {}} />}
        <Removal paper={paper} item={item} />
      </div>
    </li>
  );
}

/** SHA-256, short; whole where the pointer rests and in what is copied. */
function Hash({ sha256 }: { readonly sha256: string }) {
  const { message } = App.useApp();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(sha256);
      void message.success(terms.copied);
    } catch {
      // Over plain http browsers give no clipboard away: the whole hash is shown to be copied by hand.
      void message.info(terms.hashHint(sha256), 10);
    }
  };
  return <span>{terms.hash} <code title={terms.hashHint(sha256)}>{sha256.slice(0, SHOWN_OF_HASH)}…</code><Button type="link" aria-label={terms.copyHash} title={terms.hashHint(sha256)} onClick={() => void copy()} className="attachment-copy">{terms.copy}</Button></span>;
}

function Removal({ paper, item: { id, fileName, actions } }: { readonly paper: Paper; readonly item: AttachmentLine }) {
  const { modal, message } = App.useApp();
  const remove = useRemoveAttachment(paper);
  const ask = (): void => void modal.confirm({
    title: terms.removeTitle(fileName), content: terms.removeHint, okText: terms.remove, okButtonProps: { danger: true }, cancelText: deskTerms.cancel,
    onOk: () => remove.mutateAsync(id).then(() => void message.success(terms.removed), (error: Error) => void message.error(error.message)),
  });
  return <ViewAction actions={actions} name="remove" label={terms.remove} of={fileName} isDangerous onClick={ask} />;
}
