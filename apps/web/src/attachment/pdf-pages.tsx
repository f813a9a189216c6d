import { Alert, Button } from 'antd';
import { getDocument, GlobalWorkerOptions, VerbosityLevel, version, type PDFDocumentLoadingTask, type PDFDocumentProxy, type RenderTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useRef, useState } from 'react';
import { attachmentDeskTerms as terms } from '#wording/attachment-desk-terms';
import { PageLoading } from '../shell/page-loading.js';

/** Put there by vite.config.ts. */
const assets = `${import.meta.env.BASE_URL}assets/pdf-${version}/`;
GlobalWorkerOptions.workerSrc = `${assets}pdf.worker.min.mjs`;

const scales = [50, 75, 100, 150, 200] as const;
const MARGIN = 24;

/** PDF 预览: one page at a time. */
export function PdfPages({ content, fileName }: { readonly content: Blob; readonly fileName: string }) {
  const { pdf, isUnreadable } = usePdf(content);
  const [page, setPage] = useState(1);
  const [scale, setScale] = useState(scales.indexOf(100));
  if (isUnreadable) return <Alert type="warning" showIcon title={terms.unreadable} />;
  if (pdf === null) return <PageLoading />;
  const percent = scales[scale] ?? 100;
  return (
    <>
      <div className="preview-tools">
        <Button disabled={page <= 1} onClick={() => setPage(page - 1)}>{terms.previousPage}</Button>
        <span role="status">{terms.page(page, pdf.numPages)}</span>
        <Button disabled={page >= pdf.numPages} onClick={() => setPage(page + 1)}>{terms.nextPage}</Button>
        <Button disabled={scale === 0} onClick={() => setScale(scale - 1)}>{terms.smaller}</Button>
        <span>{terms.scale(percent)}</span>
        <Button disabled={scale === scales.length - 1} onClick={() => setScale(scale + 1)}>{terms.larger}</Button>
      </div>
      <PdfPage key={`${page} ${percent}`} pdf={pdf} page={page} percent={percent} label={terms.pageCanvas(fileName, page)} />
    </>
  );
}

function usePdf(content: Blob): { readonly pdf: PDFDocumentProxy | null; readonly isUnreadable: boolean } {
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null);
  const [isUnreadable, setUnreadable] = useState(false);
  useEffect(() => {
    let isWanted = true;
    let loading: PDFDocumentLoadingTask | null = null;
    const open = async (): Promise<void> => {
      const data = await content.arrayBuffer();
      if (!isWanted) return;
      loading = getDocument({ data, cMapUrl: `${assets}cmaps/`, cMapPacked: true, standardFontDataUrl: `${assets}standard_fonts/`, wasmUrl: `${assets}wasm/`, useWasm: false, verbosity: VerbosityLevel.ERRORS });
      setPdf(await loading.promise);
    };
    void open().catch(() => setUnreadable(isWanted));
    return () => {
      isWanted = false;
      void loading?.destroy();
    };
  }, [content]);
  return { pdf, isUnreadable };
}

interface PdfPageProps {
  readonly pdf: PDFDocumentProxy;
  readonly page: number;
  /** Of the width of its place. */
  readonly percent: number;
  readonly label: string;
}

function PdfPage({ pdf, page, percent, label }: PdfPageProps) {
  const place = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isUnreadable, setUnreadable] = useState(false);
  useEffect(() => {
    let isWanted = true;
    let drawing: RenderTask | null = null;
    const draw = async (): Promise<void> => {
      const found = await pdf.getPage(page);
      const [box, sheet] = [place.current, canvas.current];
      if (!isWanted || box === null || sheet === null) return;
      const width = ((box.clientWidth - MARGIN) * percent) / 100;
      const viewport = found.getViewport({ scale: (width / found.getViewport({ scale: 1 }).width) * window.devicePixelRatio });
      Object.assign(sheet, { width: Math.floor(viewport.width), height: Math.floor(viewport.height) });
      sheet.style.width = `${width}px`;
      drawing = found.render({ canvas: sheet, viewport });
      await drawing.promise;
      sheet.dataset['drawn'] = 'true';
    };
    void draw().catch(() => setUnreadable(isWanted));
    return () => {
      isWanted = false;
      drawing?.cancel();
    };
  }, [pdf, page, percent]);
  return <div ref={place} className="preview-place" role="region" aria-label={label} tabIndex={0}>{isUnreadable ? <Alert type="warning" showIcon title={terms.unreadable} /> : null}<canvas ref={canvas} role="img" aria-label={label} /></div>;
}
