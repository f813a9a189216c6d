import { percentText } from './percent-text.js';

/** 百分比; what it is exactly stands in the tooltip. */
export const Percent = ({ of: percent }: { readonly of: string | null | undefined }) => (percent == null ? <span className="number">—</span> : <span className="number" title={`${percent}%`}>{percentText(percent)}</span>);

/** What a column of percentages shows. */
export const renderPercent = (percent: string | null) => <Percent of={percent} />;
