import { Popover } from 'antd';
import { marginTerms, markNames } from '#wording/review-desk-terms';
import './margin-marks.css';

/** 页边标记: something that is remarked about one place of a form. */
export interface CellMark {
  /** As the printed form names its cells: `purpose`, `indicators/2/target`, or a whole row `indicators/2`. It stands beside the first of them. */
  readonly places: readonly string[];
  readonly tone: 'block' | 'warn' | 'info' | 'changed' | 'note';
  readonly text: string;
}

const order: readonly CellMark['tone'][] = ['block', 'warn', 'info', 'changed', 'note'];

/** The marks of one row behind one button, the gravest first; opened by pointing at it, by focus and by touch. */
export function MarginMarks({ marks, onNote }: { readonly marks: readonly CellMark[]; readonly onNote: (() => void) | undefined }) {
  const sorted = [...marks].sort((a, b) => order.indexOf(a.tone) - order.indexOf(b.tone));
  const words = <ul className="margin-words">{sorted.map(({ tone, text }, at) => <li key={at}><strong className={`mark-${tone}`}>{markNames[tone].sign} {markNames[tone].name}</strong> {text}</li>)}</ul>;
  const tones = order.filter((tone) => marks.some((mark) => mark.tone === tone));
  return (
    <div className="margin-marks">
      {marks.length === 0 ? null : (
        <Popover content={words} trigger={['hover', 'focus', 'click']} placement="left">
          <button type="button" className="margin-button" aria-label={sorted.map(({ tone, text }) => `${markNames[tone].name}：${text}`).join('；')}>{tones.map((tone) => <span key={tone} className={`mark-${tone}`}>{markNames[tone].sign}</span>)}</button>
        </Popover>
      )}
      {/* Out of the way of the Tab key: who works with the keyboard writes remarks from the list below the form. */}
      {onNote === undefined ? null : <button type="button" tabIndex={-1} className="margin-note" title={marginTerms.note} aria-label={marginTerms.note} onClick={onNote}>＋</button>}
    </div>
  );
}
