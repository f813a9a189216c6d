import { useEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { pageStarts } from './page-starts.js';

/** What print.css leaves of A4, upright and across, in CSS pixels; a little less in height, so that no row begins a page unasked. */
const papers = { upright: { width: 642, height: 978 }, across: { width: 971, height: 660 } } as const;

const NONE: ReadonlySet<number> = new Set();

/** Reads the page as it is laid out on paper of that width: no event says how, but the rules for print hold for a moment. */
function asPrinted<T>(width: number, read: () => T): T {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).filter((rule): rule is CSSMediaRule => rule instanceof CSSMediaRule && rule.media.mediaText === 'print');
  for (const { media } of rules) media.mediaText = 'all';
  document.body.style.width = `${width}px`;
  try {
    return read();
  } finally {
    for (const { media } of rules) media.mediaText = 'print';
    document.body.style.width = '';
  }
}

/** By their place in the whole table, heads included. */
function startsOf(table: HTMLTableElement): ReadonlySet<number> {
  const across = table.closest('.printed-landscape');
  const { width, height } = across === null ? papers.upright : papers.across;
  const heads = table.tHead?.rows.length ?? 0;
  return asPrinted(width, () => {
    const rows = [...table.rows].slice(heads).map((row) => row.getBoundingClientRect());
    const { top: from } = (across ?? document.body).getBoundingClientRect();
    return new Set(pageStarts(rows, { from, page: height, head: table.tHead?.getBoundingClientRect().height ?? 0 }).map((at) => at + heads));
  });
}

/** The rows with which a page begins while the table is being printed; on the screen there are none. */
export function usePageStarts(): readonly [table: RefObject<HTMLTableElement | null>, starts: ReadonlySet<number>] {
  const table = useRef<HTMLTableElement>(null);
  const [starts, setStarts] = useState(NONE);
  useEffect(() => {
    const before = (): void => flushSync(() => setStarts(table.current === null ? NONE : startsOf(table.current)));
    const after = (): void => setStarts(NONE);
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => { removeEventListener('beforeprint', before); removeEventListener('afterprint', after); };
  }, []);
  return [table, starts];
}
