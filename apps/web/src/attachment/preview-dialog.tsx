import { Alert, Button, Modal } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import { attachmentDeskTerms as terms } from '#wording/attachment-desk-terms';
import { deskTerms } from '#wording/desk-terms';
import { PageLoading } from '../shell/page-loading.js';
import { Asked } from '../ui/asked.js';
import { contentAddress, useContent, type AttachmentLine } from './attachment.queries.js';

/** pdf.js is large: it comes when the first PDF is looked at. */
const PdfPages = lazy(async () => ({ default: (await import('./pdf-pages.js')).PdfPages }));

/** 预览: an image or a PDF, drawn by the page itself, so that it looks the same in every browser and nothing in the file is run. */
export function PreviewDialog({ attachment: { id, fileName, type }, onClose }: { readonly attachment: AttachmentLine; readonly onClose: () => void }) {
  const content = useContent(id);
  return (
    <Modal open width={960} title={fileName} onCancel={onClose} footer={<><Button href={contentAddress(id)} download>{terms.download}</Button><Button onClick={onClose}>{deskTerms.close}</Button></>}>
      <Asked of={content}>{(file) => (type === 'pdf' ? <Suspense fallback={<PageLoading />}><PdfPages content={file} fileName={fileName} /></Suspense> : <Picture content={file} fileName={fileName} />)}</Asked>
    </Modal>
  );
}

function Picture({ content, fileName }: { readonly content: Blob; readonly fileName: string }) {
  const [address, setAddress] = useState<string>();
  const [isUnreadable, setUnreadable] = useState(false);
  useEffect(() => {
    const made = URL.createObjectURL(content);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [content]);
  if (isUnreadable) return <Alert type="warning" showIcon title={terms.unreadable} />;
  return <div className="preview-place" role="region" aria-label={fileName} tabIndex={0}>{address === undefined ? null : <img src={address} alt={fileName} onError={() => setUnreadable(true)} />}</div>;
}
