import type { components } from '../api/contract.js';
import { lightNames } from '#wording/desk-terms';
import { marks } from './light.js';

/** 红黄绿灯: mark, word and number, never the colour alone. */
export function LightCounts({ counts }: { readonly counts: components['schemas']['LightCountsView'] }) {
  const shown = (['red', 'yellow', 'green', 'blue'] as const).filter((light) => counts[light] > 0);
  return <span className="lights">{shown.map((light) => <span key={light} className={`light-${light}`}>{marks[light]}{lightNames[light]} {counts[light]}</span>)}</span>;
}
